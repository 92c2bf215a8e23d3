"""First names of many countries, from O to Z, in lower case; none that is a word or a place as well."""

NAMES = """
oana oba obdulia obianuju obinna octav octavia octavian octaviana octavio octaviu océane oda odalis odalys
odeline odette odhran odika odile odkanlı oeshi ofelia oganer ogechi ogooluwa oguş oisin oiva ojas ojasvi
okanay okbay oke okechukwu okgüçlü oksana okseven oktüremiş okyalaz ola oladare oladimeji olaf olajumoke
olakunle olalla olanrewaju olansile olasunmbo olav olavi olca oldağ oldřich ole olegario olena olfert olga
olgierd olimpia olimpian olimpiu oliver olivia olivie olivier oliviu olivér oliwer oliwier olle olli olof
ololade olov oluchi olufunke olumorotimi oluwafemi oluwakemi oluwamuyiwa oluwasanmi oluwasegun oluwole
oluş olwen olwethu olívia om omaca omaja omar omer omisha omkaar omobobola omobolanle omodunni omolabake
omolara omosalewa omotara omotayo omotola omotoun omowumi omya onat ondřej ongay oni onkar onni onofre
onuker onurcan onursu onveer onyinye oona oonagh ophélie opwonya oran oranlı orazio oreofe oreste
orfhlaith orgün orhan oriana orinder orla orlagh orlaigh orlaith orna ornella orsolya ortak ortansa ortrud
ortrun ortwin oruç orvokki orçin oscar osha oskar oskari osman osmo osogo ossi ossian osunleke osvald
osvaldo oswald oswaldo oswin otakar otay otfried othmar otilia otis otmar oto ottavio ottfried ottilia
ottilie ottmar otto ottokar ottomar ottone ottó otávio otýlie outi ove ovidio ovidiu oviya owe owen owethu
oxana oyenike oyindasola oymak ozana ozansü ozioma oğulbaş oğurata oğuzman paavo pablo paca paco pacífica
padraic padraig padraigh padraigin pahal paige paker paksu pallavi palle palmira paloma pam pambe pamela
pamfil panagachie panait pancho panfilo panini panya paola paoletta paolo paraschiva paride parker parth
pascal pascale pascaline paschal pascual pascuala pasi paskalia pasqual pasquale pastor pastora patric
patrice patricia patricie patricio patrick patrik patrizia patrizio patryk patrícia patty paul paula paule
paulette pauli paulica paulien pauliina paulina pauline paulino paulo pauric pavani pavao pavel pavla
pavlína paw pawel paweł paye payton paz peadar peader pearce pearse peder pedro peg peggy pehlil pekka
pekkan pelaji pelayo pelle pellegrino pembesin penelope pentti pepe pepijn pepita pepito peren perinur
perla perlita permun pernilla pernille pero perrine perry pertti pesent petar pete peter petr petra petre
petri petrică petrina petrișor petrona petronela petros petru petrus petruț petruța petter petteri peyton
phelim phil phileine philip philipp philippa philippe philippine phillip philomena phoebe phyllis phúc
phương pia piaras piedad pien pier pierangelo pierce piergiorgio pierina pierluigi piermaria piero
pierpaolo pierre piersanti piet pieter pietra pietro piia pilar pili pim pina pino piotr pippa pirahmet
piran pirjo pirkko pirmin piroska pius pleun pleșu plinio plácido pol polina polly pompeo pompilia
pompiliu pomponio poncio pontus pooja popobawa poppy porfirio poul pranav praneel pranit pratyush preben
primitiva primitivo priscila priscilla prisha priska priya profira prudencia prudencio przemysław puccio
puck puk pumbaa pushti pál pánfilo päivi päivikki pär pål pénélope péter pía pío pürçek pătru přemysl
qabil qadim qarin qasim quang quentin quincy quinn quinten quinty quique quirino qushi raagini rabbiye
rabea rabih rachael rachana rachel rachelle rachid rachida rachit rachita rada radek radeke radha radhika
radim radka radmila radomír radoslav radosław radovan radu rael raewyn raf rafa rafael rafaela rafaél
rafaël rafał raffael raffaela raffaele raffaella raffaellino raffaello rafia rafih rafila raghav ragna
ragnar ragner ragnhild rahel rahiye rahmet raija raik raili raimo raimondo raimund raimundo rainer raisa
raissa raj rajata rajeshri rakide raksha ralf ralph raluca ramazan ramiro ramon ramona ramón rana ranbir
randall randi randolf randy rani rania ranieri ranveer raoul raphael raphaela raphaël raquel rareș rashidi
rasmus rasul raul rauno raven ravi ravy rawiri rayaan rayan rayana rayla raymond raymonde raymund razı
raúl rebeca rebecca rebecka rebeka rebekah rebekka rebihat recep recepali redmond reece refet refik regan
regina reginald regine regitse regitze rehaan rehime reidun reijo reimar reimer reimund reina reinald
reinaldo reine reiner reingard reinhard reinhardt reinhart reinhild reinhilde reinhold reino relu remazan
rembrandt remedios remi remigio remo remus remy rena renaat renan renata renate renato renaud rene renee
rengül reni rens renske renzo renáta rené renée reshoni resi resulcan reuben reva revza rex reyansh reyna
reynaldo reza rezin rezzak rhavi rhian rhianna rhianne rhiannon rhona rhonda rhys ria rian rica ricarda
ricardo riccardo ricciotti richard richardt richárd rick rickard rickey ricky rico ridhi rigmor rigo
riikka riitta rik rikard rikke riku riley risalet risasi rishi risto rita ritt ritva riya riza roan roar
rob robbe robbie robby robert roberta robertina roberto robin robyn rocco rochelle rochus rocío roderich
roderick rodger rodica rodney rodolfo rodolphe rodrigo rodrigue roel roeland rogelio roger rohan rohat
roise roisin rojnu roko roksana roland rolande rolando roldán rolf romain romana romane romanița romano
romeo romina romolo romuald romulus romy román roméo ron rona ronald ronaldo ronan ronith ronja ronke
ronni ronnie ronny rony ronya roope roos roosa roque rory rosa rosaleen rosalia rosalie rosalina rosalinda
rosalinde rosalva rosalía rosanna rosanne rosaria rosarie rosario rosaura roseanna rosel roselinde
roseline roselyn rosemarie rosemary rosenda rosendo rosette rosi rosie rosina rosita rosl roslyn rosmarie
ross rossa rossana rostislav roswita roswitha rotraud rotraut rouven rowan rowena roxana roxane roxelana
roy roza rozalia rozalija rozália rua ruairi ruari rubani ruben rubén rudi rudolf rudolph rudra rudy
rufina rufino ruggero ruggiero ruhide ruhiu ruhsat ruhugül rui rumeysa rune rungo rupert ruperta ruperto
rushil russell rut ruth ruthild ruxanda ruxandra ruy ruža ružica ryan ryder ryszard régine régis régulo
réka rémi rémy róbert rómulo róza rózsa róża rúben rüdiger rüknettin rümeysa rüşen răducu răzvan rıfkıye
růžena saanvi saar saara saba saban sabari sabas sabatino sabih sabihe sabin sabina sabine sabri sabrina
sabır sacha sachi sadaka sadao sadat sadeti sadie sadiki sadittin sadiye safet safinaz safiri safta safura
saga sahil sahin sahir sahra sai saire sakari sakip saksham sal salami saleh salih salimet salkın sally
salma salomea salomey salomé salomón salurbay salvador salvatore salvi sam samahat samaksh samanta
samantha samar samarth samesh sami samir samira sammy samu samuel samuli samurtay samuël samweli samy
sanavber sanaya sancak sancho sanda sandalio sander sandile sandor sandra sandrine sandro sandu sanja
sanna sanne sanni sante santeri santino sanur sanya sançar saoirse sara sarabi sarafina sarah sargın sari
sarina sarita sarpkın sarthak sarya sarıcabay sascha sasha saskia sathvik satrettin satu saturnina
saturnino satıa saul saumya saundra sauti sava savak saverio saveta savina savni saydam saygın sayin
sayrak sayın saçı saïd sağcan sağıt saša scarlett scot scott seamus sean seana seanan seaneen seanna
sebastiaan sebastian sebastiano sebastien sebastián sebastião sebattin sebigül seblâ seda sedat sedife
sefer segilola segismundo seha sehel seif seija sejda selaheddin selatin selcen selena seler selim selime
selin selina selma selmin selvi selâtin selçuk sem semat semender semenica semine semra semrin sena senan
sencar seniha senn senna senne senol senta seona seosamh sep sepp seppe seppo seracettin serafina serafín
serda serena serezli serfinaz serge sergei sergej sergio sergiu sergius serma sernur serol serpil servinaz
sessa seth sevcan sevdi sevdinar seve sever severiano severin severina severino severo sevgen sevginur
sevican sevim sevindik sevla sevsevil seydo seye seyfullah seyhan seyithan seyyide sezal sezen sezginbaş
seçgül seçme shakira shana shane shani shania shanice shanna shannan shannen shari sharlene sharon shaun
shauna shauneen shaurya shawana shawn shawna shay shayne shea sheamus sheela sheelagh sheena sheila
shekoni shelby shelia shelley shelly sheree sheri sherri sherry sheryl shida shiela shinead shirley
shivani shivansh shona shravya sian sibel sibilla sibille sibonelo sibongile sibusisiwe sibusiso sibylla
sibylle sidar siddharth sidki sidonia siebe siegbert siegfried sieghard sieglinde siegmar siegmund siegrid
siegried siegrun siegward siem sien sifa sigfrid sigfrido sigfried sigge sigismund siglinde sigmar sigmund
signe sigrid sigrun sigurd sigvard sihawukele siiri sijuade siku sil silanur silas sile silja silje silke
sille silondile silva silvana silvano silvester silvestre silvestro silvia silvian silviana silvie silvio
silviu simber simen simi similoluwa simina simion simisola simo simon simona simone simonetta simonne
simphiwe simten simão simón sina sinaida sindre sine sinead sini sinică sinikka siniša siobain sioban
siobhain siobhan siofra sione siper siphesihle sirap sirkka sirpa sisko sissel sithembiso siti sittik siv
sivert sixten siya siyabonga sjoerd skolastika skye skyla skylar slavica slavko slavomír slavěna slawomir
slobodan smaranda sneha snježana sofi sofia sofiane sofie sofija sofía solange sole soledad soline solma
solveig solvej solène somadina somtochukwu sonad sondre songurkan songül sonia sonja sonnur sonya sophia
sophie soraia sorana soraya sorcha sorin sorina sosimo sowande soydaner soykan soykut soyselçuk soňa
spencer speranța sphiwe stacey stacie stacy staffan stan stana stanca stancu stanislaus stanislav
stanislava stanislaw stanisław stanley stavros steen stef stefaan stefan stefani stefania stefanie stefano
steffen steffi stein steinar stela stelian steliana stella stellan steluța sten stephan stephane stephanie
stephany stephen sterre steve steven stewart stian stien stig stijn stilla stina stine stjepan stuart
sture stéphan stéphane stéphanie suat subomi subutiye sudi sudiksha suhani sulhi sultane sunay sune sunel
sungara suphi susam susan susana susanita susann susanna susannah susanne suse susi sussanne sussie suus
suvi suzana suzanna suzanne suze suzy svante svatopluk svatoslav svea svein sven svenja svenning sverre
svetlana světlana swala swantje swen swetlana sybilla sybille sylke sylvain sylvana sylvester sylvia
sylviane sylvianne sylvie sylvio sylwia synnøve sys szabolcs szilveszter szilvia szilárd szymon sándor
sára sânziana sébastien sérgio séverine sökmen sönke sören söyler sözer søren sørine søs sücaettin süha
süheyda sükrü süleyla süleyman sümerya sümeyye süner süsen süvari süzer sıla sırriye sıylıhan tabea
tabitha taciddin tade tadeo tadeusz tadeáš tadhg tagangül tage tahir tai taina taine taisto takatifu
talayer tali talibe tama tamanna tamara tamati tamaydın tambika tami tammie tammy tamu tamás tanak tanay
tanbay tandoğdu tane taneli tangaroa tanguy tangül tanhan tania tanish tanja tanmayi tanner tanpınar
tanses tansev tansığ tanveer tanvi tanya tanyolaç tanyu tanır tapani tapio tara tarak tarancı tarja tartış
taru tasha tassilo tasvir tatiana tatjana tatu tauno tayaydın taygan tayla taylak taylor tayyibe tayyip
taçnur taşar taşkan teber tecimer tecla ted teea teemu teerth tegan teija tejas tejs tekbay tekecan
tekiner teknaz teksoy telemaco telim tellervo telmo telse temidayo temime temirhan temistocle temizkal
temuçin tenvir teo teobaldo teodor teodora teodoro teodosia teodosio teofil teohari teona tercan tere
terence teresa terese teresia teresita tereza terezija terhi terina terje terlan tero terrance terrence
terri terry terttu teréz terézia tess tessa teun teuvo tevs teybet tezcan tezol teófila teófilo thabani
thabisa thabisile thabiti thaddeus thaddäus thalente thales thandazile thandeka thandiwe thando thea theda
thekla thelma thembeka thembekile thembile thembisile theo theobald theodoor theodor theodora theodore
theodoro theodoros theres theresa therese theresia therése thi thiago thibaud thibault thibaut thibo
thierry thies thijmen thijn thijs thilo thom thomas thor thoralf thorben thore thorsten thure thuthukile
thành théa théo théodore théophile thérèse thảo tia tiago tiana tiare tiarna tiarnan tibe tiberia tiberiu
tibo tibor tiburcio ticen tiegan tiernan tiffany tiia tiina tijl tijmen tijn tijs tilda tilde till
tillmann tilly tilman tilmann tilo tim timea timm timmy timo timon timotei timoteo timothy timothée
timurtaş timéo tina tinca tincuța tindra tine tineke tinne tino tirza tisa titilayo tito titus tivadar
tiziana tiziano tiğin tobias tobiasz toby todd todor toivo toker toki toktuğ tokunbo toköz tola tolonbay
tolulope toluwanimi tom toma tomas tomasa tomasz tomi tomislav tommi tommy tomo tomori tomurcuk tomás
tomáš tomé tone tonguç toni tonia tonicha tonino tonje tonny tony tonya toon topias topuz tor tora toralf
torben torbjörn torbjørn tord tore torgny torhan tori toribio torill torquato torsten tory tova tove toño
toğan tracey traci tracie tracy traian traude traudel traudl traugott traute travis treacy treasa trent
trevor tricia trina trine trini triona tripti tristan tristán triveni triya troels trond trude trudel
trudi trung trọng tudor tudora tudorița tudosia tuere tufani tuija tukufu tule tullio tulun tunahan tunguç
tunçboğa tunçkılıç tuomas tuomo turabi turcein ture turgut turid turlough turvi tutkucan tutkun tuukka
tuula tuuli tuulia tuulikki tuur tuva tuyuğ tuğcan tuğrulhan tuğtaş tuğçe twan tycho tygo tyla tyler tymon
tymoteusz tyra tyson téo tímea törel tùng tú tükelalp tülay tülin tümer tümkurt tünde türabi türcan
türkalp türkan türkmen türknur tüzeer tüzenur tınal ubaldo uberto ubika ucchal uche uchenna udant udarsh
udeera udo udyati uffe ufukay ugo ugolino ujamaa ujunwa ulakbey ulf uli ulises ulla ullrich ulrica ulrich
ulrik ulrika ulrike ultan ulu uludağ uluman ulutay uluğbey uma umande umang umberto ummahani umman umoja
umutcan umuşan una undine unnati unni uno uolevi upadhriti upasna upkaar upma uraltay urbain urbano urhan
uriel urishilla urmi urs ursel ursula urszula urte urvashi urvi uschi ushan ushindi usiku uta ute utkarsh
utkucan utz uwe uyanser uygun uzbay uzima uzsoy uçan uçbeyi uğan uğur uğurkan uğurtan vacibe vadim vafir
vagn vahittin vaishnavi vajèn valborg valdemar valentijn valentim valentin valentina valentine valentino
valentín valeri valeria valerie valerij valerio valeriu valero valeska valter valtteri valère valéria
valérie vamakshi vanda vanesa vanessa vanja vansha vanya varenya vargın varlık varsha varvara vasana
vasatika vasco vasile vasilica vasilică vassilios vasudha vasyl vaughan vaysal vecide veda vedant vedat
vedhika vedika vedran veer veera veerle veeti vefia vegard veijo veikko veis veit veli velitdin venancio
venceslás vendela vendula venera veniamin venla vera verde verena verim verner verneri vernon veronica
veronika veronique verónica vesa vesna veta vezat vezrife vic vicenta vicente vicenția vicențiu vicki
vickie vicky victoire victor victoriano victorino victória vida vidal vidar vide vidhi viggo vigo vihaan
viivi viking viktor viktoria viktorie viktória vildane vilde vilgot vilhelm vilhelmiina vilhelmina vilho
viljami viljo villads ville vilma vilmer vilmos vilém vinaya vince vincent vincentio vincenza vincenzo
vincențiu vinciane vinicio vinicius vinko vinzenz vinícius viola violeta violetta violette viorel viorela
viorica viraj virgilio virginie viridiana virpi virág visarion visitación vitali vito vitor vittoria
vittorio vitus vitória viv vivaan viveka vivian viviana viviane vivianne vivien vivienne vjekoslav vlad
vladimir vladimír vladimíra vladislav vlado vlaicu vlasta vlastimil vlădelina voichița voicu vojtěch
volker volkhard volkmar vratislav vrinda vrishti vritti vuokko vusumuzi vyanjana václav vâlâ vân väinö
véronique víctor vít vítor vítězslav věra vũ waceera wahab waida waimarie wakeeta walburga waldemar
waldtraut walentina walfried walid walli wally walter walther waltraud waltraut waltrud wamwema wanda
wannes warda warhi waridi warinder warjas warre warren warwick waseme watika wayne wazir weena wei wenche
wencke wendelin wendolin wendy wenke wenzel wera werner wesley wessel whitney wibke widisha wiebke wieland
wieslaw wigbert wikitoria wiktor wilfredo wilfrido wilfried wilfriede wilhelm wilhelmina wilhelmine
wilhelmus wille willem willfried willi william willibald willibert willie willy wilma wilmer wilson
wiltrud wim winfried winifred winni winnie wiremu wishi witold wladimir wojciech woldemar wolfgang
wolfhard wolfram wout wouter wriddhish wridesh wulf wuraola wyatt wálter xalak xander xaver xavi xavier
xenia ximena xin xiomara xiti xuân yaa yachana yadavi yadigar yagnesh yago yahvi yahşi yahşikan yaiza
yakobo yalazabay yalgın yaltırak yalın yamin yamini yan yana yanis yankı yann yannick yannis yara yargı
yasan yasemen yasemin yash yashasvi yashawini yashica yashoda yashodhara yashvi yasinta yasmin yasmina
yasmine yassin yassine yasti yatan yatin yauvani yavuz yaw yayak yazganalp yazgül yağın yağızkurt yaşar
yaşattin yda yejide yekbun yekda yelesen yeneral yeni yepelek yertan yesenia yetişal yetunde yewande yeşil
yfke yigit yilmaz yinthe ylva ylvie yngve yoann yochana yohan yohana yohane yolal yolanda yolande yoruç
yoshita yosma younes youri yousef youssef yrjö yrsa ysaline yug yuki yulia yunt yurdanur yurdaser yuri
yuridia yurtgüven yurtseven yurttaş yusuf yutika yuvraj yvan yves yvette yvon yvonne yésica yéssica
yönetmen yücel yücelen yümun yıldır yıldız yılma yến zac zacarías zach zacharias zacharie zachary zaharia
zahfer zahid zahnya zahra zahur zaid zaida zaira zaitra zaituni zak zakaria zakhele zaliha zalán zamfir
zamfira zamir zane zansi zara zaraza zarna zashil zayan zayyan zbigniew zbyněk zdenka zdeněk zdeňka
zdislava zdravko zebirce zed zeferino zehaan zehnia zehra zehranur zekayi zeki zelha zeljko zelma zemzem
zende zenia zennun zeno zenobia zenon zenovia zenta zenzele zenzile zerafet zeride zevlüde zeynep zeyno
zibuyile ziggy zihni zikmund zilfa zilmil zina zinal zinhle zinnure zita ziyaettin zlatko zoe zoey zofia
zoltan zoltán zora zoraida zoral zoran zorka zoé zoë zsanett zsigmond zsolt zsombor zsuzsanna zsófia zuba
zubeyde zuhri zumaridi zuwena zuzana zvonko zwatie zélie zöhrehan züfer züheyla zülbiye zülfüye zülgarni
zümre óliver óscar öge ökkaş öktürk ömer ömriye ömür öncel önel öngen önsal örfiye örik örjan öryürek
östen över övün özakan özalpsan özaslan özay özbay özbilek özbilge özdal özdeş özdil özdoğdu özel özerdinç
özertem özge özger özgün özgür özinal özkent özkutlu özlem özlü özokçu özpetek özpınar özsözlü öztek
öztürk özyurt özçam özüdoğru öğet øivind øjvind ørni øvli øystein øyvind úrsula übeydullah üge ülfet ülke
ülküdeş ülküm ümmahan ümmet ümmühan ümray ünal ünek ünlen ünsever ünübol ürfettin ürper üsame üstün üzer
üçgül şabettin şadıman şafii şahat şahdiye şahinbey şahinder şahmettin şahnuray şahıgül şali şamiha şanlı
şavki şayan şazime şefi şefiye şehamet şehreban şehza şekim şelâle şemsettin şemsinisa şendoğan şenkal
şennur şerafeddin şeref şerman şevket şevketfeza şeyda şide şilan şinasi şirivan şuayp şöhret şükri şüküfe
šime šimon štefan štefanija štefica štěpán štěpánka šárka žaneta željka željko žofie șerban ștefan ștefana
ștefania
"""
