namespace Lacuna.Documents.Names.Given;

/// <summary>German, French, Polish, Czech, Hungarian, Nordic, Greek, Arabic and other given names with their spellings
/// and short forms, as <see cref="EnglishGivenNames"/>.</summary>
internal static class GermanFrenchGivenNames
{
    public const string Text =
        """
        Adalbert
        Albrecht
        Alois: Aloys
        Andreas: Andi Anderl
        Anton: Toni
        Arnulf
        Axel
        Benno
        Bernd: Bernhard
        Bernhard: Bernd Berni
        Bruno
        Carl: Karl
        Christoph: Kristof Christof
        Claus: Klaus
        Clemens: Klemens
        Detlev: Detlef
        Dieter: Dietrich
        Dietrich: Dieter
        Eberhard
        Eckart: Eckhart Eckhard
        Egon
        Emil
        Erhard
        Erich: Erik
        Ernst: Ernest
        Erwin
        Eugen
        Felix
        Florian
        Franz: Franzl
        Friedrich: Fritz Fred Friedel Frederick Friederich
        Fritz
        Georg: Jörg Schorsch
        Gerd: Gerhard Gert
        Gerhard: Gerd Gerhart Gert
        Günther: Gunther Günter Gunter Guenther Guenter
        Gustav: Gustaf
        Hans: Johannes Johann Hannes Hansi
        Hansjürgen
        Harald
        Hartmut
        Heinrich: Heinz Heiner Heini Heinrick
        Heinz: Heinrich
        Helmut: Hellmut Helmuth Hellmuth
        Herbert
        Hermann: Herman
        Horst
        Hubertus
        Ignaz
        Jakob
        Joachim: Achim Jochen Jo
        Johann: Hans Johannes Johan
        Johannes: Hans Johann Hannes
        Josef: Sepp Joseph Jupp
        Jürgen: Juergen
        Karl: Carl Karli
        Klaus: Claus Nikolaus
        Konrad: Konny Kurt Conrad
        Konstantin
        Kurt: Curt
        Leopold: Poldi
        Ludwig: Lutz Luggi
        Lothar: Lothair
        Lutz
        Manfred: Manni Fred
        Markus
        Martin
        Matthias
        Max
        Moritz
        Norbert
        Oskar
        Otto
        Paul
        Peter
        Philipp
        Rainer: Reiner
        Reinhard: Reinhardt
        Reinhold
        Richard
        Robert
        Rolf: Rudolf
        Rudolf: Rudi Rolf Rudolph
        Rüdiger
        Ruprecht
        Siegfried: Sigi
        Stefan: Stephan
        Theodor: Theo
        Thilo: Tilo
        Ulrich: Uli Ulli Utz
        Uwe
        Viktor
        Volker
        Waldemar
        Walter: Walther Walti
        Werner: Wernher
        Wilhelm: Willi Willy Wim Helm
        Willi: Willy
        Willy: Willi
        Winfried
        Wolf
        Wolfgang: Wolf
        *Anneliese
        *Annemarie
        *Brigitte
        *Elisabeth: Liesl Elsbeth Lisbeth
        *Erika
        *Gertrud: Trude
        *Gisela
        *Gretchen: Margarete
        *Hannelore
        *Heidi
        *Helga
        *Hildegard: Hilde
        *Ilse
        *Ingeborg: Inge
        *Ingrid
        *Irmgard
        *Johanna
        *Margarete: Grete Gretchen
        *Marlene
        *Monika
        *Renate
        *Sabine
        *Ursula: Uschi
        Achille
        Adrien
        Aimé
        Alain
        Albert: Bébert
        Alexandre
        Alphonse
        Amédée
        Anatole
        André: Dédé
        Antoine: Toine
        Armand
        Aristide
        Arsène
        Auguste
        Baptiste
        Benoît
        Bertrand
        Camille
        Charles: Charlot
        Christophe
        Claude
        Denis
        Didier
        Dominique
        Édouard: Edouard Doudou
        Émile
        Étienne
        Eugène
        Fernand
        François: Francois Franck
        Franck
        Frédéric: Fred
        Gaston
        Geoffroy
        Georges: Jojo
        Gérard
        Germain
        Gilbert
        Gilles
        Grégoire
        Guillaume
        Guy
        Henri: Riri
        Hervé
        Hippolyte
        Honoré
        Hubert
        Hugues
        Jacques: Jacky Jacquot
        Jean: Jeannot
        Joseph
        Jules
        Julien
        Laurent
        Léon
        Léopold
        Louis: Loulou
        Luc
        Lucien
        Marcel
        Marc
        Mathieu: Matthieu
        Maurice: Momo
        Michel
        Napoléon
        Nicolas
        Olivier
        Pascal
        Patrice
        Paul
        Philippe
        Pierre: Pierrot
        Raoul
        Raymond
        Rémy: Rémi
        René
        Robert
        Roger
        Roland
        Sébastien
        Serge
        Stéphane
        Théodore
        Théophile
        Thierry
        Thomas
        Valéry: Valery
        Victor
        Vincent
        Yves: Yvon
        *Béatrice
        *Brigitte
        *Chantal
        *Danielle
        *Élodie
        *Françoise
        *Geneviève
        *Jacqueline
        *Jeanne
        *Madeleine
        *Marguerite
        *Marie
        *Mathilde
        *Monique
        *Simone
        *Thérèse
        *Yvette
        Adam
        Andrzej: Jędrzej
        Aleksander: Olek
        Antonín: Tonda
        Bohumil
        Bolesław: Bolek
        Bogusław
        Bronisław
        Czesław
        Edvard: Eduard Edward
        Franciszek: Franek
        František: Franta
        Grzegorz
        Gustáv
        Henryk: Heniek
        Jan: Janek Honza
        Janusz
        Jaromír
        Jaroslav
        Jarosław
        Jerzy: Jurek
        Jiří: Jirka
        Józef: Józek
        Kazimierz: Kazik
        Klement
        Krzysztof: Krzyś
        Lech: Leszek
        Ludvík
        Marek
        Miloš
        Mieczysław: Mietek
        Oldřich
        Piotr: Piotrek
        Rudolf
        Ryszard: Rysiek
        Stanisław: Staszek Stach
        Stefan
        Tadeusz: Tadek
        Tomasz: Tomek
        Václav: Vašek Vaclav
        Viliam
        Vladislav
        Vojtěch
        Wacław
        Wiesław: Wiesio
        Władysław: Władek Wladyslaw
        Włodzimierz: Włodek
        Wojciech: Wojtek
        Zbigniew: Zbyszek
        Zdeněk
        Zenon
        András
        Béla
        Ernő
        Ferenc: Feri
        Ferencz
        Gábor
        György: Gyuri
        Géza
        Gyula
        Imre
        István: Pista
        János: Jancsi
        Jenő
        József: Józsi Joska
        Kálmán
        Károly: Karcsi
        László: Laci
        Lajos: Lali
        Mátyás
        Mihály: Miska
        Miklós: Miki
        Pál: Pali
        Péter
        Sándor: Sanyi
        Tibor
        Zoltán: Zoli
        Constantin: Costica
        Emil
        Gheorghe: Ghita Gheorge George
        Ion: Ionel
        Ioan
        Iuliu
        Mihai
        Mircea
        Nicolae: Nicu
        Petru
        Ștefan
        Vasile
        Edvard
        Josip: Joža
        Koča
        Milovan
        Aleksandar: Leka
        Slobodan: Slobo
        Vladimir: Vlado
        Enver
        Mehmet: Mehmed
        Anders
        Bjørn: Björn
        Dag
        Erik: Eric
        Gunnar
        Gustaf: Gustav
        Haakon
        Halvard
        Hans
        Jens
        Johan
        Knut: Knud
        Lars
        Nils: Niels
        Olav: Olaf Olof
        Östen
        Per: Peer
        Sven: Svend
        Tage
        Trygve
        Urho
        Dimitrios: Dimitris Mitsos Demetrios
        Evangelos: Vangelis
        Georgios: Giorgos George Yorgos
        Ioannis: Yannis Giannis
        Konstantinos: Kostas Constantine Costas Constantinos
        Nikolaos: Nikos Nicos
        Panayiotis: Panagiotis Panayotis Takis
        Spyros: Spyridon Spiros Spiro
        Stephanos: Stephan Stefanos
        Stylianos: Stelios
        Themistocles: Themistoklis
        Abdul
        Ahmad: Ahmed
        Ali
        Anwar: Anwer
        Gamal: Jamal Gamel
        Habib
        Hafez: Hafiz
        Hassan: Hasan
        Hosni: Husni
        Hussein: Husayn Husain Hussain Hossein Husein
        Ibrahim
        Mahmoud: Mahmud
        Mohammad: Mohammed Muhammad Mohamed Muhammed Mohamad Mehmed Mehmet
        Mustafa: Moustafa Mostafa
        Nasser: Nasir
        Omar: Umar
        Saddam
        Yasser: Yasir Yasser Yassir
        Yusuf: Yousef Youssef Yousuf
        Zulfikar: Zulfiqar
        Fritz
        Johan: Jan Joop
        Willem: Wim
        Pieter: Piet
        Hendrik: Henk Hendrick
        Cornelis: Kees Cor
        Jacobus: Jaap Koos
        Dirk
        Joseph: Jef
        David: Dovid
        Golda
        Levi
        Menachem: Menahem
        Moshe: Moses
        Shimon: Simon
        Yitzhak: Itzhak Isaac Yitzchak
        Yosef: Joseph
        Abba
        """;
}
