namespace Lacuna.Documents.Names.Given;

/// <summary>Spanish, Portuguese and Italian given names with their short and pet forms, as <see cref="EnglishGivenNames"/>.</summary>
internal static class SpanishGivenNames
{
    public const string Text =
        """
        Abel
        Abelardo: Lalo
        Adalberto: Beto
        Adolfo: Fito Fico Dolfo
        Adrián
        Agustín: Tin Agus Tito
        Alberto: Beto Tito Berto Albertito
        Alcides
        Alejandro: Ale Alex Jandro Sandro Alejo
        Alejo
        Alfonso: Poncho Fonso Alonso Alfon
        Alfredo: Fredo Fredy Alfre Fello
        Alonso
        Álvaro: Alvarito
        Américo
        Anastasio: Tacho Tasio Tachito
        Andrés: Andy Andresito
        Ángel: Angelito Gelo
        Aníbal
        Anselmo
        Antonio: Toño Tony Toni Antón Antoñico Tonio Tono Nico Toñito
        Ariel
        Armando: Mando Armandito
        Arnaldo
        Arnoldo
        Arturo: Turo Arturito
        Augusto: Tito
        Aureliano: Lano
        Aurelio: Yeyo
        Baldomero
        Baltasar: Balta
        Bartolomé: Bartolo
        Basilio
        Belisario
        Benigno
        Benito
        Benjamín: Benja Mincho
        Bernabé
        Bernardo: Berna Nardo
        Blas
        Bonifacio: Boni
        Braulio
        Bruno
        Calixto
        Camilo
        Carlos: Carlitos Charly Calo Litos Carlo
        Casimiro
        Cayetano
        Celestino
        Celso
        César: Cesarito
        Cipriano
        Ciro
        Claudio
        Clemente
        Clodomiro
        Conrado
        Cristián: Cristian
        Cristóbal: Tobal Cristo
        Cuauhtémoc: Temo
        Damián
        Daniel: Dani Danilo
        Danilo
        Darío
        David: Davicito
        Demetrio
        Desiderio: Desi
        Diego: Dieguito
        Dionisio: Nicho
        Domingo: Mingo Chomin
        Edelmiro
        Edgardo: Gardo
        Edmundo: Mundo
        Eduardo: Lalo Edu Guayo Eddy Duardo Eduardito
        Efraín
        Efrén
        Eladio
        Eleuterio
        Elías
        Eliécer
        Eligio
        Eloy
        Emiliano: Emi
        Emilio: Milo Emi Millo Emilito
        Enrique: Kike Quique Henrique Enriquito Quico
        Epifanio
        Ernesto: Neto Tito Ernestito
        Esteban: Estebita
        Eugenio: Geño Uge
        Eusebio: Chebo
        Ezequiel: Cheque
        Fabián
        Fabio
        Faustino
        Fausto
        Federico: Fede Fico Lico Kiko
        Felipe: Pipe Lipe Felipillo Felipito
        Félix
        Fermín
        Fernando: Nando Fer Fernan Ferdinando Nano
        Fidel: Fidelito
        Florencio
        Francisco: Paco Pancho Frank Curro Kiko Quico Fran Cisco Panchito Paquito Francis Chico Farruco Frasco
        Froilán
        Fulgencio
        Gabriel: Gabo Gabi Gabito
        Galo
        Gaspar
        Genaro
        Gerardo: Yayo Gera
        Germán: Mancho
        Gilberto: Beto Gil
        Gonzalo: Gonza Chalo
        Gregorio: Goyo Gorio
        Guillermo: Memo Guille Guillo Willy Billy
        Gustavo: Tavo Gus Guga
        Haydée
        Héctor: Tito Ector
        Heriberto: Beto
        Hernán
        Hernando: Nando
        Hilario
        Hipólito: Polo
        Homero
        Honorio
        Horacio: Lacho
        Huber: Húber
        Hugo: Huguito
        Humberto: Beto Umberto
        Ignacio: Nacho Iñaki Íñigo
        Ildefonso: Poncho
        Inocencio: Chencho
        Isaac
        Isaías
        Isidoro: Isi Chiro
        Isidro: Chilo
        Ismael: Isma
        Israel
        Iván
        Jacinto: Chinto
        Jacobo: Yago
        Jaime: Jimmy Jaimito
        Javier: Javi Xavier
        Jerónimo: Jero
        Jesús: Chucho Chuy Suso Jesusito
        Joaquín: Quin Chimo Quino Joaco
        Joel
        Jorge: Coque Jorgito Coco
        José: Pepe Chepe Pepito Cheo Josep Pipo Joselito Chema Zé Joselo
        Josué
        Juan: Juanito Juancho Juanillo Juani
        Julián: Julio
        Julio: Julito
        Justo
        Juvenal
        Lázaro
        Leandro: Leo
        Leonardo: Leo Nardo
        Leonel: Leo Lionel
        Leonidas
        Leopoldo: Polo Leo Poldo
        Lisandro: Chando
        Lorenzo: Lencho
        Lucas
        Luciano: Chano
        Lucio
        Luis: Lucho Güicho Luisito Lucho
        Manlio
        Manuel: Manolo Manu Lolo Meme Manolito Nel
        Marcelino: Chelino
        Marcelo: Chelo Marce
        Marcial
        Marco: Marcos
        Marcos: Marco
        Mariano: Nano
        Mario: Mayo Marito
        Martín: Tincho
        Mateo: Teo
        Matías: Mati
        Mauricio: Mauro Mau
        Mauro
        Máximo: Max Maxi
        Melchor
        Miguel: Migue Micky Miguelito Miguelín
        Misael
        Modesto
        Moisés: Moi Moncho
        Napoleón: Napo
        Narciso: Chicho
        Nelson
        Néstor
        Nicanor: Cano
        Nicolás: Nico Colás
        Norberto: Beto
        Octavio: Tavo
        Olegario
        Omar
        Orestes
        Orlando: Lando Orly
        Óscar: Cacho Oscarito
        Osmany
        Osvaldo: Valdo Oswaldo Osvaldito
        Ovidio
        Pablo: Pablito Pavo
        Pascual
        Patricio: Pato
        Pedro: Perico Peyo Pedrito Periquito
        Plutarco
        Porfirio: Firo
        Primitivo
        Rafael: Rafa Fael Rafaelito Rafita
        Ramiro
        Ramón: Moncho Mongo Monchi Ramoncito
        Raúl: Raulito Rulo
        Raimundo: Mundo
        Regino
        Reinaldo: Rey Reynaldo Naldo
        Renato
        René
        Ricardo: Ricky Richi Cayo Richard Ricardito
        Rigoberto: Rigo Beto
        Roberto: Beto Tito Robertico Berto Robertito
        Rodolfo: Fito Rudy Rodo Fofo
        Rodrigo: Rodri Rigo
        Rogelio: Roge
        Rolando: Rolo Lando
        Román
        Romeo
        Rómulo
        Roque
        Rosendo: Chendo
        Rubén: Rube
        Rufino
        Salomón
        Salvador: Chava Salva Chavita Chicho
        Samuel: Samu
        Sandro
        Santiago: Santi Chago Yago Tiago Chaguito Diego
        Saturnino: Nino
        Saúl
        Sebastián: Sebas Bastian Chano
        Segundo
        Sergio: Checo Checho
        Severo
        Silvestre
        Silvio
        Simón
        Teodoro: Teo Doro
        Teófilo: Teo
        Teresio
        Timoteo: Timo
        Tomás: Tomi Tomasito
        Ulises
        Urbano
        Valentín: Valen
        Vicente: Chente Vicen
        Víctor: Vito
        Vidal
        Virgilio
        Vladimiro
        Wilfredo: Wifredo
        Wilson
        Wifredo
        Xavier: Javier
        Zoilo
        *Adela: Lela
        *Adelaida
        *Aída
        *Alba
        *Alejandra: Ale Jandra
        *Alicia: Licha
        *Amalia: Mali
        *Amparo
        *Ana: Anita Ani Anabel
        *Ángela: Angelita
        *Antonia: Toña Toñi
        *Asunción: Chon Asun
        *Aurora
        *Beatriz: Bea Beti
        *Blanca
        *Carlota
        *Carmen: Carmela Carmencita Menchu Carmina
        *Carolina: Caro
        *Catalina: Cata Lina
        *Cecilia: Ceci Chila
        *Celia
        *Clara: Clarita
        *Concepción: Concha Conchita Chona Concha
        *Consuelo: Chelo Consuelito
        *Cristina: Cris Tina
        *Dolores: Lola Lolita
        *Dulce
        *Elena: Nena Lena
        *Elisa
        *Elvira
        *Emilia: Emi
        *Encarnación: Encarna
        *Esperanza: Pelancha
        *Estela
        *Ester: Esther
        *Eva: Evita
        *Felicia
        *Fernanda: Fer Nanda
        *Francisca: Paca Pancha Paquita
        *Gabriela: Gabi
        *Gloria
        *Graciela: Chela
        *Guadalupe: Lupe Lupita
        *Gertrudis: Tula
        *Hilda
        *Hortensia: Tencha
        *Inés
        *Irma
        *Isabel: Chabela Isa Chavela
        *Josefa: Pepa Pepita Fina
        *Josefina: Fina Jose
        *Juana: Juanita
        *Julia: Julita
        *Laura
        *Leonor: Nora
        *Leticia: Leti
        *Lidia
        *Lourdes
        *Lucía: Lucha
        *Luisa: Lucha
        *Luz
        *Magdalena: Magda Lena
        *Manuela: Manola Lola
        *Marcela
        *Margarita: Rita Mago
        *María: Mari Maruja Marica Mariquita Marita
        *Marta
        *Matilde
        *Melba
        *Mercedes: Merche Meche
        *Mirta
        *Natalia
        *Olga
        *Patricia: Pati
        *Paula
        *Pilar: Pili
        *Raquel
        *Rebeca
        *Rosa: Rosita
        *Rosario: Charo
        *Sara
        *Silvia
        *Socorro: Coco
        *Sofía
        *Soledad: Sole
        *Susana: Susi
        *Teresa: Tere Teresita
        *Vilma
        *Violeta
        *Virginia
        *Yolanda: Yoli
        Afonso
        Aloysio: Aloísio
        Antônio: Tonho Toninho António Totó
        Artur
        Caetano
        Delfim
        Emílio: Milo
        Filipe: Felipe Lipe
        Francisco: Chico Xico
        Getúlio
        Golbery
        Guilherme: Gui
        Hélder
        Henrique: Rique
        Humberto
        Itamar
        Jânio
        João: Joãozinho Jango
        Joaquim: Quim Quincas
        Jorge
        José: Zé Zeca Zezinho
        Juscelino: Nonô
        Leonel
        Luís: Lula Luiz
        Luiz: Luís Lula
        Manoel: Manuel Mané
        Marcello: Marcelo
        Mário
        Miguel
        Olavo
        Oswaldo: Osvaldo
        Paulo: Paulinho
        Pedro: Pedrinho
        Raimundo: Mundinho
        Renato
        Roberto: Beto
        Rui: Ruy
        Sebastião: Tião
        Sérgio: Serginho
        Tancredo
        Tomé
        Vasco
        Waldir: Valdir
        Walther: Walter
        Achille
        Alberto: Berto
        Alcide
        Aldo
        Alessandro: Sandro
        Amintore
        Angelo
        Antonio: Tonino Toni Totò
        Bettino
        Carlo: Carletto
        Cesare
        Dino
        Domenico: Mimmo
        Egidio
        Emilio
        Enrico: Rico
        Ettore
        Ezio
        Fabrizio
        Ferruccio
        Filippo: Pippo
        Francesco: Franco Cecco Checco
        Franco
        Gaetano: Tano
        Galeazzo
        Giacomo: Mino
        Giancarlo: Gianni
        Gian
        Gianni
        Giorgio
        Giovanni: Gianni Nanni Vanni Gian Giovannino
        Giulio
        Giuseppe: Beppe Peppe Peppino Pino Beppino Geppetto
        Guglielmo
        Guido
        Luigi: Gigi Gino
        Luciano
        Ludovico
        Manlio
        Marco
        Matteo
        Maurizio
        Michele
        Nicola
        Nino
        Paolo
        Piero: Pietro
        Pietro: Piero
        Raffaele: Lello
        Roberto
        Salvatore: Turi Totò Toto
        Sandro
        Sergio
        Stefano
        Tommaso
        Ugo
        Umberto
        Vincenzo: Enzo Cenzo
        Vittorio
        *Anna: Annarella
        *Chiara
        *Francesca: Franca
        *Giovanna: Gianna
        *Giulia
        *Giuseppina: Pina
        *Lucia
        *Luisa
        *Nilde: Leonilde
        *Paola
        """;
}
