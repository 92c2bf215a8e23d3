"""First names of many countries, from A to D, in lower case; none that is a word or a place as well."""

NAMES = """
aachal aada aadhya aadi aage aahana aaliyah aanuoluwapo aapo aarav aarini aarna aarnav aarne aaro aaron
aarush aarón aashi aatos aayush aba abayomi abbas abbey abbi abbie abby abdelkader abdellah abdi
abdirahman abdiş abdu abdul abdulbekir abdulgazi abdulkadir abdullah abdullahi abdulmenaf abdulsemet
abdurrahman abdülahat abdülcemal abdülhadi abdülkerim abdülsamed abdürreşit abebi abeer abeiku abel
abelardo abelone abena abeni abha abhimanyu abhiram abid abigail abigaili abigaíl abilio abina abiodun
abiona abiye abosede abraham abram abuzar acar acarkan achiel achille achim aclan ada adaeze adak adal
adalbert adalberto adam adamo adasal addison adebiyi adebowale adebukola adedayo adedeji adekitan adekola
adekunle adela adelaida adelardo adelasia adelbert adele adeleke adelgunde adelheid adelia adelin adelina
adelinde adeline adelmo adem adenike adeniyi adeolu adeoti adepeju aderopo adesewa adeshina adesoji adesua
adetayo adetoke adetoun adeyi adhra adi adia adigun adil adila adimu adina aditya adlan adnan adolf
adolfine adolfo adonis adora adoración adriaan adrian adriana adriane adrianna adrianne adriano adrien
adrienn adrienne adrián adunni advaith advay advik advika adviye adweta adwoa adya adán adèle adéla
adélaïde adıgün aedan aedin aengus aenne afer afia afife afolarin afonso afua agapito agastya agata agatha
agathe aglaia agne agnes agneta agnete agnieszka agnolo agnos agnès agostino agripina agustina agustín
agáta ahat ahmad ahmed ahmet ahsen ahter ahti aicha aida aidan aideen aiden aijuka aila ailbhe aileen aili
ailis ailish aimee aimo aimé aimée aina ainara aine aino ainoa airi aisha aishani aishling aisling aislinn
aitana aitor ajala ajani ajna ajoke akalan akanmu akar akatay akay akbaş akboğa akcivan akdora akdurmuş
akgöl akgüneş aki akif akinkunmi akinlabi akinwale akira akise akkerman akmaner akmaral akos akosua aksay
aksel akseli akshay aksoy aksöğüt aktemür akua akumaa akumu akver akwasi akwesi akyıldız akçabay akçasu
aköz akınal al alaaddin alabezek alade alaeddin alain alamu alan alana alanalp alanis alanna alannah alara
alastair alattin alaz alba alban albano alberico albert alberta alberte albertina albertine alberto albin
albina albino albrecht alcan alcides alderano aldo aldonza ale alec aleisha alejandra alejandro alejo
aleks aleksandar aleksander aleksandr aleksandra aleksanteri aleksej aleksi alen alena aleodor alessandra
alessandro alessia alessio alex alexandar alexander alexandr alexandra alexandre alexandrie alexandrina
alexandros alexandru alexe alexei alexej alexia alexis aleš alf alfio alfons alfonso alfred alfredo algot
algış ali aliabbas alice alicia alicja alida aliihsan alin alina aline alis alisa aliseydi alisha alison
alisson alistair alistar alister alix alize alizée alka alkor alla allan allana allegra allen allison alma
almasi almast almudena almus almut almuth alois aloisia alondra alonso aloys alparslan alpcan alphons
alphonse alphonsus alpin alpsü alsoy altoğan altuğ altınbike altınkaya altınçiçek altınışın alva alvar
alvaro alve alvin alwin alwina alwine alyssa alícia alışık alžběta ama amada amadeo amadeus amado amador
amahle amaia amaira amalia amalie amancio amanda amandine amando amani amara amarachi amarilis amaro
amaury amaya amaç ambre ambrose ambrosio amedeo amedeu amelia amelie amico amie amin amina amine amir
amira amleto amoke amol amondi amope amor amparo amre amri amrita amruta amy amza amélia amélie américa
américo amílcar ana anabel anabela anabella anacleto anahera anaida anamaria anamika anargül anaru anas
anasa anastasia anastasie anastasio anastasios anastatia anastazja anastázie anatol anatoli anatolie
anatolij anay anaëlle anaïs anca ancuța anda anders andile andiç andjela andjelina andor andra andrada
andre andrea andreas andree andreea andrei andreia andrej andrena andres andrew andrey andrian andrija
andrzej andrás andré andréa andréas andrée andrés andwele andy anděla ane anel anemona aneta anett anette
anežka angalia angavu angela angelica angelika angelina angeline angelino angelique angelita angelo anghel
anghelina angie angus angèle angélica angélique anh ani anica aniela anika anikó anirudh anissa anita
anișoara anja anjali anjolaoluwa anka anke ankica anmol ann anna annabel annabell annabella annabelle
annak annalena annaliese annalisa annalise annamaria annamária anne annedore annegret annegrete annekatrin
anneke anneleen annelene anneli annelie annelies anneliese annelise annelore annemarie annemette annemie
annemijn annerose annett annetta annette anni annibale annica annick annie anniina annika annikki annita
annukka annunziata anny anoni anouk ansaldo anselm anselma anselmo ansgar ansh anssi antal ante antero
anthony antim antje anto antoaneta antoin antoine antoinette anton antonela antonella antonello antoni
antonia antonie antonietta antonija antonin antonina antonino antonio antonios antoniu antonius antony
antonín antoon antti antun antónio antônio anu anunciación anusha anuța anvi anya aníbal anđa anđela
aodhan aoibheann aoibhin aoibhinn aoife aongus apaydın apolena apolinar apolline apollonia apolonia
apostolos arabella araceli aradhana aral aran aranka arcan arcelia archer archie arda argu ari aria
ariadna arian ariana ariane arianne aribert arie ariel arif arifcan arike ariki arild arin arina arinola
aristide aristides aristița arja arjun arkadiusz arkut arlene arlette arlo armahan armand armando armas
armida armin arnaldo arnaud arnaude arnd arndt arne arnfried arnim arno arnold arnošt arnulf arnulfo aroa
aroha aron arpağ arran arron arsenie arsenio artan artemio artemisa arthur arto arttu artturi artur arturo
aru arunima arusi arvid arvo arya aryan arziye arzu aránzazu arıel arıkol arıpınar arısoy asafe asake
asalet asali asani asanti asatira asbjørn ascensión asdrubal asger asher ashlee ashleigh ashlene ashley
ashling ashton asiman asko aslanhan asliye asmini assar assia assumpta asta aston astrid asu asunción asım
ataahua atagün atalay atanur atasagun atatöre atena atenulf atgun athanasios atharv athumani ati atiena
atilhan atilio atinuke atiyye atnan atte attila attracta atılgan aud aude audrey auguste augustin
augustina augustine augusto aukusti aulikki aulis aune aura aurel aurelia aurelian aureliana aureliano
aurelio aurica aurică aurora aurore aurélie aurélien ava averil avi avni avram avril avunç avşin awero
awesi awhina axel axelle axenia axinte aya ayaan ayasun ayaydın aybet aybora aycagül aydar ayden aydinç
ayduru aydınbey ayesha aygutalp aygönenç ayhan ayinde ayinke aykut aykutalp ayla aylil aylin aylla ayman
aymeric aynilhayat aynur aynımah ayodeji ayodele ayoka ayoub aypar ayse aysel aysema aysevim aysoy aysuna
aytek ayten aytuna aytöz ayush ayushman ayvas ayyaruk ayçan ayülker ayşan ayşeana ayşenur azaan azad azade
azahar azahara azeglio azeneth azettin aziz azize azizi azra azucena açıkel açılay aïcha ağakişi ağbegim
ağmur aşhan aşir baaba baba babasola babatunji babawale babett babette baccio bachittar badegül baghyawati
bahaddin bahadurjit bahari bahittin bahtinur bailey bailie bairbre bakhshi baki balatekin balca baldassare
baldomero balduino baldur bale balendra balhaar bali balinda baljiwan ballı baltasar baltaş balthasar
balvan balveer balázs bandile banjeet banü baptist baptiste bara barak barbara barbora barbro barbu barica
bariş barkha barna barnabás barry barsen bart bartek bartholomew bartley bartolomeo bartolomeu bartolomé
barışcan bas basarab basile basilio basriye bastiaan bastian bastien basım baturay batırhan baudelio
baudouin bautista baydu baykan bayman bayram bayruhan baytal bayzettin bağdat bağdaş başay başhan başok
bea beata beate beatrice beatrijs beatrix beatriz beau beauden bebe becky bedi bediriye bedri bedřich
begim begoña behiza behrem bekbay bekir bektaşi bela belen belgizar belinda belkize bella bellisan belén
ben bence bendegúz benedek benedetto benedict benedicte benedikt benedikte benedita benek bengibay bengt
beni beniamin benice benicio benigna benigno benita benito benjamim benjamin benjamín benjámin benn benno
benny benoit benol benone benoît bent bente benthe bento benvenuto benício beppe berat beray beren berend
berenice berit beriye berkal berki berksay bernabé bernadett bernadette bernadine bernard bernarda
bernardino bernardita bernardo bernd berndt bernfried bernhard bernhardine bernice bernt bernward berra
berran berrin bert berta bertalan bertha berthe berthold bertil berto bertold bertram bertrand besey
beshte besin beste beth bethan betina betti bettina betty bevan beverley beverly bex beyda beyhatun beyler
beyzade bezek beáta bhanumati bhavani bhavika bhavini bhavna bhavya bhekani bhekisisa bhekizizwe
bhekokwakhe biagio bianca bianka bibi bibiana bibuwa bican bidayet bieke bienvenida bilal bilay bilender
bilgen bilginur bilgütay biljana bilkay billie billy biltaş bimala bina binay binbaşar binışık birben
birger birgid birgit birgitt birgitta birgitte birgül birsan birsen birte birthe biserka bishakha bitten
bitül bişar bjarne bjorn björn bjørg bjørn blahoslav blaine blair blake blanaid blanca blanduzia blanka
blas blathnaid blažena bo boaz bob bobby bodhi bodil bodo boe boel bogdan bogdana boglárka bohumil
bohumila bohumír bohuslav bolatito boleslav boluwatife boma bonifacio bonnie borahan borataş borbála boris
borja borris borys botond boynak bozbağ bozena bozerk boztaş boğatimur bořivoj božena božica božo brad
bradley brady brahim bram brandi brandon brandy branka branko braxton brayan brayden breandan breanna
brecht breeda breege breffni brenda brendan brendon breno brent brett brian briana brianna brice brid
bridget bridie briek brien brieuc briget brighid brigid brigitta brigitte brijesh brinda brit brita
britney britt britta brittney brodie brogan brona bronach bronagh bronwen bronwyn brooke bror bruce bruna
brunhild brunhilde bruni brunilda bruno bryan bryce bryony brândușa brígida brăduț bucur buhari bulunç
bunmi burakhan burckhard burcuhan burghard burkard burkhard burkhardt burç busara busisiwe buyrukhan buşra
bálint bárbara bärbel béatrice béla bénédicte bérengère bérénice börje börteçin bøje børge büget bünyamün
büreyre büşranur bănel błażej břetislav bảo cabir caetana cahal cahir cailin cailum caio cait caitlin
caitlyn caitriona caius cajsa cal calcedonio caleb calebe calista calisto calixta calixto callan callum
calogero calum calvin camelia cameron camil camila camilla camille camillo camillus camilo campbell canal
canan canberk candace candela candelaria candelario candelas candeniz candice canfeza cangür canice cannur
canseven cansin cantemir cantez canur caoilfhionn caoimhe caoimhin caolain caolan caomhan capucine cara
caragh caren caridad carin carina carine carita carl carla carlijn carlito carlo carlos carlota carlotta
carly carmel carmela carmelita carmelo carmen carmina carmine carminho carol carola carole carolien
carolin caroline carolyn carrie carsten cas casandra casemiro casey casian casiana casper cassidy cassie
catarina caterina cathal catharina catherina catherine catheriona cathleen cathrin cathrina cathrine
cathriona cathy catinca cato catrin catrina catrine catrinel catriona cauã cauê cavit cayetana cayetano
cazimir ceara cebesoy cebrián cecelia cecil cecile cecilia cecilie cecilio cecília cedide cedric cedrin
ceferino celal celene celestina celestino celia celilay celina celine celso cemal cemalettin cemil cemiyle
cenan cengiz centa cerasela cercis cesar cesare cetin cevale cevheri ceyhun ceylin cezar cezara cezary
cezayir chaaya chaitaly chaitanya chakradev chakradhar chakrika chaman chameli champak chanakya chanchal
chandani chandran chandresh chaniya chantal chantel chantelle charan charis charita charlene charles
charlie charline charlott charlotta charly charmaine charo charvi chasmum chatresh chatura chausiki chavvi
che chelo chelsey chema chen cherie cherith cheryl cheusi cheyenne chi chiamaka chiara chibuzo chidi
chidimma chigozie chijioke chinedu chinelo chinyere chipukizi chita chizoba chloe chloé chloë chris
christa christel christelle christer christiaan christiana christiane christianne christie christin
christina christine christl christof christofer christoffer christoph christophe christopher christos
christy chucho chuki chukwudi chukwuemeka chus chuy châu cian cianan ciara ciaran ciarrai cihan cihandide
cilli cillian cilly cindoruk cindy cintia ciprian cipriana cipriano ciriaco cirillo cirino cirkeline ciro
ciríaco citlali claas claes clair claire clara clare clarence clarice clarisa clarissa clarisse clark clas
claudette claudia claudine claudio claudiu claudius claudy claus clavs clayton clelia clemens clement
clemente clementina cleopatra cleto clifford clinton cliodhna cliona clive clodagh cloe clotilde cloé
cláudio cläre clémence clément clémentine clímaco codie codin codrin codrina codruț codruța cody cohen
cole coleman colette colin coline colins colleen collette collin colm colman colton coluccio colum columba
conal conall conan concepción concepta concetta concha conchita conchur conleth conn connell connie connor
conny conor conrad conrado constant constantin constantina constanza constanze constança constanța
consuela cora coralia coralie coraline cordula corentin corey corina corine corinna corinne coriolano
cormac cormack cornel cornelia cornelio cornelis corneliu cornelius corona corrado corrie cortney corvin
cory cosima cosimo cosme cosmin cosmina costache costantino costanzo costel costin courteney courtney
coşkun craig crenguța crescencia crin crina cristal cristea cristian cristiano cristina cristobal
cristofor cristóbal csaba csilla csongor ctibor ctirad cuheyna cuman curro curt curtis custodia custodio
cynthia cyprian cyriel cyril cyrille czeslaw cándida cándido cäcilia cäcilie cécile cédric célestin
célestine célia célina céline césar côme cüneyit călin cătălin cătălina daan dacian daciana dafina dafne
dag dagmar dagmara dagny dagobert dai daiana dainess daire dairine daisy dajana daksh daksha dakshesh
dalaja dalan dalbir dalia dalibor dalila dalili dalkılıç dalton damaris damian damiano damien damife
damini damir damián damlanur damon damyanti dan dana dani danica daniel daniela daniele daniella danielle
danijel danijela danilo danique danièle daniël danny dante danuta danuše dany danış daphne daphné dara
daragh darcy daren daria dariana darika darin darina dario darius dariusz darko darlene darpan darragh
darran darrell darren darrin darryl darryn darsh daryl darío daudi dave davi david davida davin davnet
davor davy dawid dayamai dayar dayita dayna dağistan deaglan deane deanna dearbhail dearbhaile dearbhla
deb debbie debby deborah deborrah debra decebal declan dee deepa deha deidre deirbhile deirdre dejan del
delfina delfino delia delil delphine demetra demetrio demi demilade demirbüken demiriz demirok demiryürek
denis denisa denise deniz denizalp denkel dennis denny dereck derek derick derkay dermot dermott derrick
derval dervilla dervla deryanur desiderio desiree desirée desmond despina detlef detlev devansh devika
devin deviner dewi dex dezső değer değmeer dhriti dhruv diamond diana diane diann dianne diarmaid diarmuid
dick dida didier didina diederik diedrich diego dierk dieter diethard diethelm diether dietlind dietlinde
dietmar dietrich diken dilara dilcan dilder dilfeza dilhuş dillon dilsitan dilşat dimas dimitri dimitrina
dimitrios dina dincer dinis dino dinu dinçkol dinçsü diogo dion dionigi dionisia dionisio dionne dipta
dirican dirk dirlik dita ditmar ditte dittmar divan divya diya diána dmitri dmitry dobroslav dochia dogan
doina dolores dolun dom domagoj domenica domenico domhnall dominga dominic dominick dominik dominika
dominique domitila domnica don dona donagh donal donald donata donatella donatello donato donna donnacha
donncha donough donovan dora dorcas doreen dorel dorian doriana dorien dorin dorina dorine dorinel doris
dorit dorita dorle dorli dorota dorotea dorothe dorothea dorothee dorothy dorothée dorottya dorte dorthe
doru dorukhan douglas doyinsola doğanalp doğannur doğanşah doğuhan draga dragan dragica drago dragoș
dragutin drahomíra drahoslav drahoslava dražen duane duarte ducu duha duilio duje dulce duma dumisani
dumisile dumitra dumitrana dumitru duncan dunia dunja duracan durante durdali durgadin durmuşali durodola
dursadiye dursun duruk duruöz dusan dustin duuk duyguhan duyên dušan dwayne dylan dylano dymphna dympna
dániel dávid débora déborah dénes dóra dölensoy döner dörte dörthe dündaralp dürrüşehvar dũng dương ábel
ádám áfrica ágata ágatha ágnes águeda ákos álvaro ámbar ángel ángela ángeles ánh áron árpád áurea âdem
âlemşah ângela ângelo änne åbjørn åge åke åsa åse çakar çakırca çaltı çalım çamok çapkan çavuldur çağa
çağdan çağlar çağlasın çağveren çelem çelikkan çelikyürek çerçi çetinsu çeviköz çevregül çilga çinerk
çisem çokan çolpan çopur çoğay çıdal çıvgın đuro đurđica
"""
