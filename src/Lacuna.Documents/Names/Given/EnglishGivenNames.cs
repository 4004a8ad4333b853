namespace Lacuna.Documents.Names.Given;

/// <summary>English given names: the name, then its spellings, short forms and pet forms. <c>*</c>: a woman's name.</summary>
internal static class EnglishGivenNames
{
    public const string Text =
        """
        Aaron: Aron Ron Ronnie
        Abner: Ab
        Abraham: Abe Abram Bram Abie
        Adam: Ad
        Adlai
        Adolph: Adolf Dolph
        Adrian: Ade
        Alan: Allan Allen Al Alun
        Albert: Al Bert Bertie Albie
        Alec: Alex Alick
        Alexander: Alex Alec Al Sandy Alick Xander Sasha Lex Alexandre Aleck
        Alexis: Alex
        Alfred: Al Alf Alfie Fred Freddie Alfredo
        Alistair: Alastair Alasdair Alister
        Allison: Al
        Alonzo: Al Lon Lonnie
        Alvin: Al Alvan Vin
        Ambrose
        Amos
        Andrew: Andy Drew Andrewe Dandy
        Angus: Gus
        Anson
        Anthony: Tony Antony Ant
        Archibald: Archie Arch Archer Baldie
        Arnold: Arnie Arne
        Arthur: Art Artie Arty
        Augustus: Gus August Augie Augustine
        Avery
        Barnabas: Barney Barnaby
        Barry: Barrie
        Bartholomew: Bart Bat
        Basil: Baz
        Benedict: Ben Bennett
        Benjamin: Ben Benny Bennie Benji Benj
        Bernard: Bernie Barney Bern Barnard
        Bertram: Bert Bertie
        Blair
        Boyd
        Bradford: Brad
        Bradley: Brad Bradlee
        Brent
        Brian: Bryan Bryant Bri
        Bruce
        Burton: Burt
        Byron
        Calvin: Cal
        Cameron: Cam
        Carl: Karl
        Carter
        Caspar: Cap Casper
        Cecil: Cec
        Cedric
        Chad
        Charles: Charlie Charley Chuck Chas Chip Chaz Chick Chuckie Carlos
        Chester: Chet Ches
        Christian: Chris Kit
        Christopher: Chris Kit Topher Kris Xopher Christoph Kristopher
        Clarence: Clare
        Clark: Clarke
        Claude: Claud
        Clayton: Clay
        Clement: Clem
        Clifford: Cliff
        Clifton: Cliff Clif
        Clinton: Clint
        Clyde
        Colin
        Conrad: Con Konrad
        Cornelius: Neil Con Corny Neal
        Craig
        Curtis: Curt Kurtis
        Cyril: Cy
        Cyrus: Cy
        Dale
        Daniel: Dan Danny Dannie Danl
        Darrell: Darryl Daryl Darrel
        David: Dave Davey Davie Davy
        Dean: Deane
        Dennis: Denis Denny Den Denys
        Derek: Derrick Deric
        Dexter: Dex
        Dominic: Dom Nick Dominick
        Donald: Don Donnie Donny
        Douglas: Doug Dougie Douglass
        Duane: Dwayne Dwain
        Duncan: Dunc
        Dwight
        Earl: Earle
        Edgar: Ed Eddie Ned
        Edmund: Ed Eddie Ned Ted Edmond
        Edward: Ed Eddie Ned Ted Teddy Ward Eddy Edw Neddy
        Edwin: Ed Eddie Ned Win
        Egbert: Bert
        Eldon: Elden
        Eldridge
        Eli: Ely
        Elijah: Eli Lige
        Elias: Eli
        Elliott: Eliot Elliot Eliott
        Elliot
        Ellis
        Ellsworth: Ells
        Elmer
        Elwood
        Emanuel: Manny Emmanuel Mannie
        Emil: Emile
        Emmett: Emmet
        Ephraim: Eph
        Eric: Erik Rick Erich
        Ernest: Ernie Ern Earnest Erny
        Ervin: Erv Irvin
        Ethan
        Eugene: Gene
        Evan: Evans
        Everett: Ev Everet
        Ezekiel: Zeke
        Ezra
        Felix
        Ferdinand: Ferdie Fred
        Fletcher
        Floyd: Lloyd
        Forrest: Forest
        Foy
        Francis: Frank Fran Frankie Franz Frances
        Franklin: Frank Frankie
        Frank: Frankie
        Frederick: Fred Freddie Freddy Rick Fritz Frederic Fredric Fredrick Frederik Fredk
        Fulton
        Gabriel: Gabe
        Garrett: Gary Garret
        Garrison
        Gary: Garry
        Gaylord
        Geoffrey: Geoff Jeff Jeffrey
        George: Geo Georgie Georg
        Gerald: Gerry Jerry Gerrald
        Gerard: Gerry Jerry Gerrard Gerhard
        Gilbert: Gil Bert
        Glenn: Glen Glyn
        Godfrey
        Gordon: Gord Gordy
        Graham: Graeme Grahame
        Grant
        Gregory: Greg Gregg Greggory
        Griffith: Griff
        Grover
        Guy
        Hamilton: Ham
        Harlan
        Harold: Harry Hal Harald Harrold
        Harrison: Harry
        Harry: Harrie
        Harvey: Harv Harve
        Hayden
        Henry: Harry Hank Hal Hen Henri Heinrich
        Herbert: Herb Bert Herbie Heribert
        Herman: Hermann Herm
        Hermon
        Hiram: Hi
        Homer
        Horace: Horatio Race
        Howard: Howie Ward How
        Hubert: Hugh Bert Hub
        Hugh: Hughie Huw Hew
        Hugo
        Humphrey: Humphry Hump
        Hunter
        Ian: Iain
        Ignatius: Iggy Nate
        Ira
        Irving: Irv Irvin Irwin Erving
        Irwin: Irv Erwin
        Isaac: Ike Zac Isac Izaak
        Isaiah: Ike
        Isidore: Izzy Isador Isidor Izzie
        Israel: Izzy
        Ivor
        Jackson: Jack
        Jacob: Jake Jack Jakob Jay Jacobus
        James: Jim Jimmy Jimmie Jamie Jem Jas Jimbo Jacques Jas
        Jared: Jerry Jarrod
        Jasper
        Jason: Jay Jase
        Jay
        Jefferson: Jeff
        Jeffrey: Jeff Geoffrey Jeffery Jeffry Geoff
        Jeremiah: Jerry Jeremy Jerimiah
        Jeremy: Jerry Jem
        Jerome: Jerry Gerome
        Jesse: Jess Jessie
        Joel
        John: Jack Johnny Johnnie Jon Jno Jackie Johny
        Jonathan: Jon Jonny Nathan Johnathan Jonathon Jonny
        Jordan
        Joseph: Joe Joey Jos Jo Josef Josephus
        Joshua: Josh
        Josiah: Joe Josh
        Judson: Jud
        Julian: Jule Jules
        Julius: Jule Jules
        Justin
        Keith
        Kenneth: Ken Kenny Kent Kenney
        Kent
        Kermit: Kim
        Kevin: Kev
        Kirk: Kirke
        Lambert: Bert
        Lansing
        Larry
        Laurence: Larry Lawrence Laurie Lorry Lars Lawrance Laurance
        Lawrence: Larry Laurence Lawrie Laurie Lawrance Laurance
        Lawton
        Lee: Leigh
        Leland: Lee
        Leo: Lee
        Leon: Lee
        Leonard: Len Lenny Leo Lennie Lenard Leonhard
        Leopold: Leo Poldi
        Leroy: Roy Lee LeRoy
        Leslie: Les Lesley
        Lester: Les
        Lewis: Louis Lew Lou Lewie Louie
        Lincoln: Linc
        Lionel: Leo
        Livingston
        Llewellyn: Llewelyn Lew
        Lloyd: Floyd
        Loren: Lorin
        Lorenzo: Lon
        Louis: Lou Lewis Louie Luis Ludwig
        Loy
        Lucius: Lucian Lu
        Luke: Lucas
        Luther: Lute
        Lyle
        Lyman
        Lyndon: Lyn Lynn
        Malcolm: Mal Malcom
        Manuel: Manny
        Marcus: Mark Marc
        Mark: Marc Marcus
        Marion
        Marshall: Marsh Marshal
        Martin: Marty Mart Marten
        Marvin: Marv Mervin
        Matthew: Matt Mat Mathew Matty Matthias
        Maurice: Morris Maury Morrie Mo Moritz
        Maxwell: Max
        Max: Maxim Maximilian
        Maximilian: Max
        Melville: Mel
        Melvin: Mel Melvyn
        Merrill: Merril Merle
        Michael: Mike Mick Micky Mickey Mikey Mitch Micheal
        Miles: Myles
        Milton: Milt
        Mitchell: Mitch
        Montgomery: Monty Monte
        Mordecai: Mort
        Morgan
        Mortimer: Mort
        Morton: Mort
        Moses: Moe Mose
        Murray: Murry
        Myron
        Nathan: Nat Nate
        Nathaniel: Nat Nate Nathan Nathanael
        Neil: Neal Niel Neill
        Nelson: Nels
        Neville
        Newton: Newt
        Nicholas: Nick Nicky Nico Nicolas Nickolas Klaus Nicol
        Nigel
        Noah
        Noel
        Norbert: Bert Norb
        Norman: Norm
        Norris
        Ogden
        Oliver: Ollie Noll
        Orville: Orv
        Oscar: Oskar Ossie
        Oswald: Oz Ozzie Ossie
        Otis
        Otto
        Owen
        Palmer
        Parker
        Patrick: Pat Paddy Rick Packy Patk
        Paul: Pauly Paulie
        Percival: Percy
        Percy
        Perry
        Peter: Pete Petey
        Philip: Phil Phillip Pip Philipp Phill
        Quentin: Quintin Quent
        Quincy
        Ralph: Rafe Ralf
        Randall: Randy Randal Rand
        Randolph: Randy Dolph Randolf
        Raymond: Ray Raymund
        Reginald: Reg Reggie Rex
        Rene
        Reuben: Rube Ruben
        Rex
        Reynold: Rey
        Richard: Dick Rich Rick Ricky Richie Dickie Ricardo Dickey Richd
        Robert: Bob Bobby Rob Robbie Robin Bert Bobbie Robt Robby Rupert
        Robin
        Roderick: Rod Roddy Rory Roderic
        Rodney: Rod
        Roger: Rodge Rodger Hodge
        Roland: Rollie Rowland Rollo Rolland
        Ronald: Ron Ronnie Ronny Ranald
        Roscoe: Ross
        Ross
        Roswell: Ros
        Roy
        Royal: Roy
        Rudolph: Rudy Rudolf Dolph
        Rufus
        Rupert
        Russell: Russ Rusty Russel
        Samson: Sam
        Samuel: Sam Sammy Saml Sammie
        Sanford: Sandy
        Sargent: Sarge
        Saul: Sol
        Scott: Scotty
        Sean: Shawn Shaun
        Seth
        Seymour: Sy Cy
        Shelby
        Sheldon: Shelly
        Sherman: Sherm
        Sidney: Sid Sydney Syd
        Siegfried: Sig
        Sigmund: Sig Sigismund Zygmunt
        Silas: Si
        Simon: Si Sim Simeon
        Solomon: Sol Saul Solly
        Spencer: Spence Spenser
        Stacy
        Stanley: Stan
        Stanton: Stan
        Stephen: Steve Steven Stevie Stephan Stefan Steph
        Sterling: Stirling
        Stewart: Stew Stuart Stu
        Strother: Strobe
        Stuart: Stu Stewart Stew
        Sumner
        Sylvester: Sly Syl Vester
        Talcott
        Terence: Terry Terrence Terrance
        Terry
        Thaddeus: Thad Ted Tad
        Theodore: Ted Teddy Theo Teddie Theodor Dory
        Theophilus: Theo
        Thomas: Tom Tommy Thos Tam Tommie
        Timothy: Tim Timmy Timmie
        Tobias: Toby
        Todd
        Townsend
        Travis
        Trevor: Trev
        Tyler: Ty
        Tyrone: Ty
        Ulysses: Lys
        Valentine: Val
        Vance
        Vernon: Vern Verne Vernan
        Victor: Vic Vick Viktor
        Vincent: Vince Vinny Vinnie Vin
        Virgil: Virge
        Vivian
        Wallace: Wally Wallis
        Walter: Walt Wally Wat
        Walton: Walt
        Ward
        Warren
        Washington: Wash
        Wayne
        Webster
        Wendell: Wendel Dell
        Wesley: Wes Wesly
        Wilbur: Will Wilber Willy
        Wilfred: Fred Will Wilf Wilfrid
        Willard: Will Bill
        William: Will Bill Billy Willie Wm Liam Willy Billie Willis Wilhelm Willm
        Willis: Will Bill
        Wilson: Will
        Winfield: Win
        Winston: Win Winnie
        Winthrop: Win
        Woodrow: Woody
        Wyatt
        Zachary: Zack Zach Zac Zachariah
        *Abigail: Abby Gail Abbie
        *Adelaide: Addie Della Adele
        *Adrienne
        *Agatha: Aggie
        *Agnes: Aggie Nessie
        *Alexandra: Alex Sandra Sasha Sandy Lexie
        *Alice: Allie Ally Alicia Alyce
        *Alison: Ali Allison
        *Amanda: Mandy
        *Amelia: Amy Millie Milly
        *Amy: Aimee
        *Andrea: Andie
        *Angela: Angie
        *Ann: Annie Anne Anna Nan Nancy Nannie Annie Hannah
        *Anna: Annie Ann Anne Hanna Nan
        *Annabel: Annabelle Bella
        *Antoinette: Toni Nettie Tony
        *April
        *Arlene: Arline
        *Audrey
        *Barbara: Barb Babs Barbie Bobbie Basia
        *Beatrice: Bea Trixie Beatrix
        *Belinda: Bel Linda
        *Bernadette: Bernie
        *Bernice: Bunny
        *Bertha: Bert Bertie
        *Bessie: Bess
        *Betsy: Betsey
        *Betty: Bettie Bette
        *Beverly: Bev Beverley
        *Blanche
        *Bonnie
        *Brenda
        *Bridget: Bridie Biddy Brigid
        *Camille: Cam
        *Candace: Candy
        *Carol: Carole Carrie Carroll
        *Caroline: Carrie Carol Lina Carolyn
        *Carolyn: Carrie Carol Caroline
        *Catherine: Kate Cathy Kathy Cate Kit Kitty Katharine Katherine Kathryn Katie Katy Kay Cathie Kathie Catharine Cathryn
        *Cecilia: Cissy Celia Cecile Cecily
        *Celeste
        *Charlotte: Lottie Charlie Lotte
        *Cheryl: Sheryl Cherie
        *Christine: Chris Chrissie Tina Christina Kristine Kris Kristen Kirsten
        *Clara: Clare Claire
        *Claudia
        *Condoleezza: Condi
        *Constance: Connie
        *Cornelia: Nellie
        *Courtney
        *Cynthia: Cindy Cyndi
        *Daisy
        *Dana
        *Dawn
        *Deborah: Deb Debbie Debra Debby
        *Denise
        *Diana: Di Diane Dianne
        *Dolores: Lola Dolly Lolly
        *Donna
        *Dora: Dorrie
        *Doreen: Dorrie
        *Doris
        *Dorothy: Dot Dottie Dolly Dorothea Dory Dodie
        *Edith: Edie
        *Edna: Eddie
        *Eileen: Aileen
        *Elaine: Laine
        *Eleanor: Ellie Nell Nora Elinor Lenore Nellie Eleanore Ella
        *Elizabeth: Liz Beth Betty Eliza Lisa Betsy Bess Libby Lizzie Elisabeth Bessie Elsie Betsey Liza Bette Eliza Lisbeth Buffy
        *Ellen: Nell Nellie Ellie Helen
        *Eloise
        *Elsie
        *Emily: Em Emmy Millie
        *Emma: Em Emmy
        *Erica: Rica Erika
        *Esther: Essie Hester Ester
        *Ethel
        *Eunice
        *Eva: Eve Evie
        *Evelyn: Evie Eve
        *Faith: Fay
        *Felicia
        *Flora: Flo Florrie
        *Florence: Flo Flossie Florrie Flora
        *Frances: Fran Fanny Frankie Francie Fannie Francis
        *Frederica: Freddie Rica
        *Gail: Gayle Gale
        *Genevieve: Jenny Gen
        *Georgia: Georgie
        *Georgina: Georgie Gina
        *Geraldine: Gerry Jerry Geri
        *Gertrude: Gert Trudy Gertie
        *Gillian: Gill Jill Jillian
        *Gina
        *Gladys: Glad
        *Gloria
        *Grace: Gracie
        *Gwendolyn: Gwen Wendy Gwendolen
        *Hannah: Anna Hanna
        *Harriet: Hattie Hatty Harriett
        *Hazel
        *Heather
        *Helen: Nell Nellie Ellen Helena Lena Helene
        *Henrietta: Hetty Etta Hattie
        *Hilary: Hillary
        *Hillary: Hilary Hill
        *Hilda
        *Holly
        *Ida
        *Irene: Rene
        *Isabel: Bell Bella Izzy Isabelle Isobel Isabella
        *Jacqueline: Jackie Jacky Jaclyn Jacquelyn
        *Jane: Janie Jenny Janey Jayne Jean
        *Janet: Jan Jenny Janette
        *Janice: Jan Janis
        *Jean: Jeanie Jeannie Jeanne
        *Jeanne: Jean
        *Jeannette: Nettie Jeanette
        *Jennifer: Jen Jenny Jenni Jennie
        *Jessica: Jess Jessie
        *Jill: Gill
        *Joan: Joanie Joann
        *Joanna: Jo Joanne Joann
        *Josephine: Jo Josie Fifi
        *Joy
        *Joyce
        *Juanita: Nita
        *Judith: Judy Judi Jude
        *Julia: Julie Jule
        *Julie: Julia
        *June
        *Justine: Tina
        *Karen: Karin Caren
        *Kathleen: Kathy Kate Kay Kath Cathleen Katie
        *Kimberly: Kim Kimberley
        *Laura: Laurie Lori
        *Lauren: Laurie
        *Leah: Lea
        *Leona
        *Lillian: Lil Lily Lilly Lilian
        *Linda: Lindy Lynda
        *Lisa: Liza
        *Lois
        *Loretta: Lori Etta
        *Lorraine: Lori
        *Louise: Lou Louisa Lulu
        *Lucille: Lucy Lucile
        *Lucy: Lucie Lucinda Lucia
        *Lydia
        *Lynn: Lynne
        *Mabel: May
        *Madeleine: Maddy Madge Madeline Madelyn
        *Magdalene: Maggie Lena
        *Marcia: Marsha
        *Margaret: Peggy Maggie Meg Marge Madge Greta Daisy Margie Margo Margot Margery Rita Peg Gretchen
        *Margery: Marjorie Marge Margie
        *Marian: Marion Mary
        *Marie
        *Marilyn: Lynn
        *Marjorie: Marge Margie Margery
        *Martha: Marty Patty Mattie
        *Mary: Molly Polly May Mamie Minnie Maria Marie Mollie Maureen
        *Matilda: Tilly Mattie Tillie Maud
        *Maude: Maud
        *Maura
        *Maureen: Mo
        *Megan: Meg
        *Melanie: Mel
        *Melissa: Missy Lissa Mel
        *Mercedes
        *Michelle: Shelley Michele
        *Mildred: Millie Milly
        *Miranda: Mandy Randy
        *Miriam: Mimi Mitzi
        *Molly
        *Monica
        *Muriel
        *Myra
        *Myrtle
        *Nancy: Nan Nance
        *Naomi
        *Natalie: Nat Nattie
        *Nellie: Nell
        *Nicole: Nicky Nikki
        *Nina
        *Nora: Norah
        *Norma
        *Olive: Ollie
        *Olivia: Liv Livvy
        *Pamela: Pam Pammy
        *Patricia: Pat Patty Patsy Tricia Trish Patti
        *Paula
        *Pauline: Polly Paula
        *Pearl
        *Penelope: Penny
        *Phyllis: Phil
        *Priscilla: Cilla Prissy
        *Rachel: Rae Ray Rachael
        *Rebecca: Becky Becca Reba Rebekah
        *Regina: Gina
        *Rhoda
        *Roberta: Bobbie Robbie
        *Rosalind: Roz Ros
        *Rose: Rosie
        *Rosemary: Rosie Rose
        *Roxanne: Roxy
        *Ruby
        *Ruth: Ruthie
        *Sally: Sal
        *Samantha: Sam
        *Sandra: Sandy
        *Sarah: Sally Sara Sadie Sal
        *Sharon: Sherry Shari
        *Sheila
        *Shirley: Shirl
        *Sophia: Sophie
        *Stella
        *Stephanie: Steph Steffi
        *Susan: Sue Susie Suzy Susanna Susannah Suzanne Suzie
        *Suzanne: Sue Suzy Susanne
        *Sylvia: Syl Silvia
        *Tabitha
        *Teresa: Terry Tess Theresa Tessa Terri Therese
        *Thelma
        *Tiffany: Tiff
        *Tracy: Tracey
        *Ursula
        *Valerie: Val
        *Vanessa: Nessa
        *Vera
        *Veronica: Ronnie Vera
        *Victoria: Vicky Vicki Tori Toria Vickie
        *Viola: Vi
        *Violet: Vi
        *Virginia: Ginny Ginger Ginnie
        *Vivian: Viv Vivien Vivienne
        *Wanda
        *Wendy
        *Wilhelmina: Minnie Billie Willa Mina
        *Winifred: Winnie Freda
        *Yvonne: Vonnie
        *Zoe
        """;
}
