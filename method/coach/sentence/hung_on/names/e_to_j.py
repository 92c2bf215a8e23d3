"""First names of many countries, from E to J, in lower case; none that is a word or a place as well."""

NAMES = """
eadaoin eamon eamonn eanna eavan eba ebba ebbe eberhard eberhardt ebony ebuakil ebuka ecaterina ecegül
ecemiş eckard eckart eckehard eckhard eckhardt eckhart ecrin ed eda edaviye edda eddie eddy edel edelbert
edelgard edelmira edelmiro edeltraud edeltraut edeltrud edgar edgard edgardo edgübay edhitha edina edita
edith editha edmond edmund edmundo edoardo edouard edu eduard eduarda eduardo edvard edvin edward edwin
edwina eelis eemeli eemil eerik eero eesha eetu eeva efe efil eflâtun efraín efser eftimia eftimie egbert
egenur eggert egil egon ehrenfried ehrentraud ehrhard eija eila eileen eilis eilish eimear eimer eimhear
einar einari einer eino eira eiravati eirik eitel eithne eivind eivor ekaja ekalinga ekani ekansh ekanta
ekantika ekapad ekaraj ekaterina ekavir ekbal ekber ekene ekiya ekkehard ekkehart ekmel ekow ekrem ekta
ekundayo ekundu el ela eladio elaine elamiye elba eleanor eleanora elemér elena eleni elenore eleonor
eleonora eleonore eleuterio elfi elfie elfriede elgin elhan eli eliabeth eliakimu eliana eliane elias elie
elien elif elifnur eligia eligio eliisa elijah elin elina eline elinor eliot eliott elis elisa elisabet
elisabeta elisabeth elisaveta elise eliseo elisha eliza elizabeta elizabeth elize eliška elke ella elladio
ellen elli ellie ellinor elliot elliott elly elma elmar elmer elmeri elmo elna elnur eloah elodia elodie
elof eloisa eloise elona eloy eloá eloísa eloïse elpidio els elsa elsbeth elsebeth elsie elsy elton elva
elvan elvia elvin elvira elvis elvy elwira elyas elza elzbieta eléa eléna eléonore elías elöve elżbieta
ema emal emanoil emanuel emanuela emanuella emanuelly emanuil emeka emelie emelina emeline emely emelyne
emer emese emiel emigdio emil emile emilia emilian emiliana emiliano emilie emilien emilija emilio emilly
emily emin emine emir emirşan emiş emma emmanuel emmanuelle emmerich emmet emmett emmi emperatriz emrullah
emy emília enar encarna encarnación encarnita enda endre enes enfes engelbert engin enginiz engla enikő
eniola ennio enno enrico enrique ensari ensio enver enya enzi enzio enzo eoghan eoin epifanio eral eraldo
erasmo eraycan erbay erbil ercan ercihan erdal erdemer erdibay erdmute erdogan erdursun erem eremia
erenalp erensoy ergener erginel ergönül ergül ergün erhard erhardt eric erica erich erick erik erika erina
erinçer eriş erkan erkinel erkki erksoy erkılıç erland erling ermanno ermenegildo ermes ermutlu erna
ernest ernestina ernestine ernesto ernst ernő erol eroğul ersel erseç ertan erten ertuncay ertün ervaniye
ervin erwan erwin eryk eryn eryıldız erzsébet eröz erşat esa esben esenbay esengün esentürk eshana esi
esila eskil eskinalp esko esmanperi esmarelda esmee esmeralda esmée esna esparta espartaco espen esperanza
espiridión essi esteban estefanía estela estelle ester estera esteri esther estrella esupofo eszter eta
etelka etelvina ethan ethel ethna ethne etienne etta ettore euan eufemia eufrosina eugen eugene eugenia
eugenie eugenio eugène eugénie eulalia eunan eunice eusebia eusebio eusebiu eustaquio eustațiu eutimio
eutropio eva evald evamaria evan evance evangelia evangelina evangelista evangelos evanghelina evaristo
evcimen evde eve evelia evelien eveliina evelin evelina eveline evelio evelyn evelyne evelína evert evi
evie evita evrim evrimer evy ewa ewald ewan ewatomi ewelina eyyüp ezequiel ezgin ezgütekin ezio ezra eşim
eşref faas fabia fabian fabiana fabien fabienne fabio fabiola fabián fabiënne fabrice fabricio fabrizia
fabrizio fadekemi faderera fadile fadime fadıla fahari fahrullah fainche faisa faize falak falan falguni
falk falko fami fanaka fanni fanny faqid farah faraj faraja faras farhan farhiya farid farijika fariq
faris faruk fatigül fatih fatiha fatima fatinur fatma fatmanur faustino fausto fay faye fayize fazul
feargal fearghal febe fedde fedele feden federica federico federigo fedor fehim fehintola fehmiye felicia
feliciana feliciano felicidad felicitas felicity feline felipa felipe felisa felix felizitas fem femke
fenna fenne fenni ferahdiba ferat feraye ferdi ferdinand ferdinando feremez ferenc fergal fergus ferhan
ferihan ferinaz fermuta fermín fernand fernanda fernande fernando ferre fersan feryas ferzi fetullah feyha
feyruz feyzin feza fi fiachra fiamma fibikemi fidaye fidel fidela fidelma fien fiene fiifi fikayomi fildan
filip filipa filipe filippa filippo filit filiz filofteia filomena finbar finbarr finian finn finola
fintan fiodor fiona fionan fionna fionntan fionnuala fionnula fiorenzo fiorino firdevis fitan fitnat fito
fiyaz flannan flavia flavie flavio flaviu flemming fletcher fleur flo floare floarea floortje flor flore
florea florencia florencio florent florentin florentina florentine florentino florența florian floriana
floriane florica florin florina florinda florine floris flynn folashade folke folker folkert folu
fortunata fortunato frado fran franca france frances francesca francesco francine francis francisc
francisca francisco franciscus franciska franciszek franck franco francoise franjo frank franka frankie
franklin franky frans františek františka franz franziska françois françoise fraser frauke frazer fred
freda freddy frede frederic frederick frederico frederik frederike frederikke frederique fredi fredo
fredric fredrik fredrika fredy freia freja freya frida fridolin frieda friedbert friedemann frieder
friedericke friederike friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frithjof fritz
frode frusina fryderyk frédéric frédérique fulgencio fulvio fuma fuzuli fábio fátima féline félix fügen
gabel gabi gabin gabino gabor gabriel gabriela gabriele gabriella gabrielle gabrielly gabriël gaby gael
gaetano gagan gail gaja galasso galina galip galo ganga ganiye garech gareth garima garret garreth garrett
garry garvan gary gaspar gaspard gaspare gaston gastone gastón gaurang gaurangi gaurav gauri gaurika
gautam gautami gauthier gavan gavin gayathri gaylene gazel gaël gaëlle gaëtan gbadebo gbolahan gbowoade
geanina gearoid gebhard geert geetika geir gelengül gelsomina gelu gema gemma genaro gencaslan genevieve
geneviève genoveva gençay gențiana geoffrey geoffroy georg george georgel georges georgeta georgette
georgian georgiana georgina georgine georgios gerald geraldine geraldo gerard gerarda gerardine gerardo
gerardus geray gerd gerda gerdi gereon gerfried gergely gergő gerhard gerhardt gerhart gerhild gerlind
gerlinde germain germaine germana germán gernot gero gerold gerolf geronimo gerrard gerrit gerry gert
gerta gerti gertraud gertraude gertraut gertrud gertrude gertrudis gervasio gerwin gerónimo gesa gesche
gesine geta gethera geza ghenadie gheorghe gheorghiță gherghina ghislain ghislaine ghiță giacinto giacobbe
giacomo giada giampaolo giampiero gian giancarlo gianfranco gianina gianluca gianluigi gianmarco gianna
gianni gianpaolo gianpietro gicu gică giel giesela gifty gijs gil gilbert gilberte gilberto gilda giles
gilles gillian gillis gilman gina ginette gino ginyas gioacchino gioachino gioele gioffre gionata giorgia
giorgian giorgiana giorgio giosuè giovanna giovanni girik girindra girish girolamo gisa gisbert gisela
gislinde gisèle gitta gitte giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina
giustino giz gizella gladys glauco glenda glenn glenys gloria godelieva godelieve godofredo goffredo goma
goncafer gonzalo gonçalo gopal goran gordan gordana gordon gorm gottfrid gottfried gotthard gotthilf
gotthold gottlieb gottlob goyo gracia graciana graciano graciela graeme graham grainne grania grayson
grazia graziano graziella grazyna grațian grațiana grațiela greca greco greg greger gregg gregor gregorian
gregorio gregory greta gretchen grete gretel grethe gretl gretta griet grigore griselda grit gro grzegorz
grégoire grégory gréta guadalupe guarino gudrun gudula guenter guenther guglielmo gugu gugulethu guido
guilherme guillaume guillermina guillermo guiomar guiseppe gun gunar gunbir gunborg gunda gundel gundhild
gundi gundolf gundula guneet gunhild gunilla gunn gunnar gunnel gunner gunter gunther guntram gunvor gurli
gus gust gustaaf gustaf gustav gustave gustavo gustaw gusti gusztáv guus guusje gwen gwenaëlle gwendolen
gwendoline gwendolyn gyda gyula gyöngyi györgy györgyi győző gábor gérald géraldine gérard géza gök gökay
gökbudun göken göknur gökperi göksev gökten gökçe gökçebalan gökçil göli gönen gönül göran görgünay görklü
görsev gösta göte götz gözel gözem gücal gül gülay gülağa gülbani gülbeyan gülbiye gülcegün güldam gülder
güldünya gülel gülenay güler gülev güleğen gülfari gülfeza gülgen gülgüzel gülhisar gülinaz gülkadın
güllühan gülmisal gülnaziye gülper gülsalın gülselin gülsen gülseren gülsevil gülsiye gülsü gülten gülter
gülzadiye gülçe gülözge gülüs gülşa gülşahin gülşeref gümüştekin günar günaydin günden gündüzalp günebakan
güneri güngördü güngören günkurt günsel günser günter günther günver günşen gürarda gürcüye gürelcem
gürsal gürten güverçin güzey güçal güçlüer güçyeter habibe haciali hacile hadassa hadithi hadrey hadrien
hafıza hagen haiba hailey hajnalka hajo hakan hakikat halenur haley halidun halil halina halisi haliye
haluk hami hamid hamis hamish hamiyet hampus hamsini hamza hana hanbiken hanedan hanife hanim hanja hanna
hannabel hannah hannchen hanne hannele hannelore hannes hanni hanno hanns hannu hanny hanora hans
hansgeorg hansjoachim hansjörg hansjürgen hanspeter hansultan haralamb haralambie harald harambee harbinaz
hardik harinakshi harini harish harita hariz harley harm harold haroldo harper harri harriet harrison
harro harry harsh harshil hartmut hartmuth hartwig harvey hasan hasbek hasgül hashiki hasret hassan hasso
hatem hatice hatima hatin havali havse hawehindi hayali hayden haydée hayel hayleigh hayley hayret
hayrünnisa hazel hazine hazrat heather hector hedda hedi hedvig hedvika hedwig hedy hege heide heidelinde
heidelore heidemarie heiderose heidi heidrun heike heikki heiko heimo heiner heinfried heini heino
heinrich heinz heitor hekima hekime hekmet helan heleen helen helena helene helfried helga helge heli
helinä heliodoro hella helle hellena hellevi hellmut hellmuth helma helmar helmer helmi helmtrud helmut
helmuth heloisa heloísa helvi helén heléne hema hemal hemang hemangini hemani hemi hendrik henife henk
henna henner henni henning henny henri henric henricus henrieta henrietta henriette henrik henrike
henrikki henrique henry henryk heracleea heraclio herbert herberto herdis heribert heriberto herlinde
herma herman hermann hermanni hermelinda hermine herminia herminio hernando hernán herrmann herta hertha
hervé herwig heva heyvetullah hezniye hicham hidaya hidde hidir hilario hilary hilayda hilda hildburg
hilde hildegard hildegart hildegund hildegunde hilding hilkka hillary hillevi hilma hilmar hiltraud
hiltrud hindal hinet hinewai hinrich hipólito hiral hiro hitesh hiçsönmez hjalmar hjalte hjördis hoani
hodari holger hollie holm homero honora honoré horacio horațiu horea horia horst hortense hortensia
horymír howard hoàng hoşkadem hredhaan hritik hrvoje huban hubert hubertine hubertus hudavent hudson hugh
hugo hugues huguette huia hulda humaiya humberto hunalp hunor hurican hurşide hussein huy huzuri hynek hà
håkan håkon håvard héctor héloïse hélène hüda hükümdar hülya hümeyra hürdoğan hürmet hüryaşar hürüyet
hüseyin hüsmen hüsnühâl hıfzullah hưng hương hạnh hải hồng iacob iain ian iancu ianis iara iasmina ib iben
ibidapo ibironke ibolya ibrahim ibán ica ida ide idika idun idık ieremia ifeanyi ifechukwu ifeoma ifunanya
ige ignace ignacia ignacio ignacy ignatz ignaz ignazio ignác igor ihaia iida iiris iisakki ijaya ika ikbal
ikenna ikeoluwa iker ikshita ilari ilaria ilarie ilarion ildefonso ildiko ildikó ildız ileana ilgı ilhan
ilias ilie ilija ilinca ilja ilka ilkka ilmari ilona ilonka ilse ilyas imane imany imara imaran imelda
imke immo imogen imran imre ina inaya indali indi indie indira indrajit indy ine ines inez inga ingalill
ingbert inge ingeborg ingeburg ingegerd ingegärd ingela ingelise ingelore ingemar inger ingetraud
ingetraut ingmar ingo ingolf ingrid ingried ingvar inioluwa inka inken inkeri inmaculada inna inocencio
inocențiu insa inès inés inês ioan ioana ioanina ioannis iolanda iona ionel ionela ionelia ionică ionuț
iosefina iosif ippazio ira irena irene iretioluwa iridenta irina irinel irja irma irmela irmeli irmengard
irmgard irmhild irmi irmingard irmtraud irmtraut irmtrud irya irène irén iréne irıs isa isaac isabel
isabela isabell isabella isabelle isabelly isac isadora isaiah isak isaline isaque isaura isaya isaías ise
iseoluwa isha ishaan ishani ishanvi ishita ishola ishwar isidor isidora isidoro isidro isis isla ismael
ismail ismaël ismet ismo ismık isobel isolde issack istvan istván ita itanya ituri itzel itziar iulia
iulian iuliana iuliu iurie iustin iustina iustinian iva ivan ivana ivanka ivar iver iveta ivica ivka ivo
ivona ivonne ivor iván iwan iwo iwona iyabode iyadunni izabela ize işin işıkay işıman işın i̇brahim i̇de
i̇diris i̇hsan i̇kiz i̇klim i̇lalmış i̇lbek i̇ldem i̇ldeş i̇lgi i̇lim i̇lkbahar i̇lkim i̇lklima i̇lmafer
i̇lper i̇lsu i̇lteriş i̇mam i̇mge i̇mren i̇mrihan i̇nançlı i̇ncifir i̇nsaf i̇ntihap i̇rfan i̇sak i̇slime
i̇smet i̇sra i̇vecen i̇yiyürek i̇zel i̇zgü i̇çimbike i̇şcan jaak jaakko jaana jabulani jacek jacinta
jacintha jacinto jack jackie jacky jaclyn jacob jacobine jacobo jacobus jacopo jacqueline jacques jadranka
jadwiga jafet jagat jagdish jagrati jagvi jahi jai jaime jairaj jake jakob jakov jakub jalia jalmari jalsa
jamal james jamie jamila jana janaki janani jane janet janeta janett janette jangwa jani janice janin
janina janine janja jankat janko jann janna janne janni jannie jannik jannis jano janos januja janus
janusz janya jaqueline jared jari jarkko jarl jarlath jarleth jarmila jarmo jarne jarno jaromír jaroslav
jaroslava jaroslaw jarrod jaruthip jasiri jasmijn jasmin jasmina jasmine jasminka jasmit jasna jason
jasper jatin javi javier javiera jaxon jayda jayde jayden jaylinn jayne jayson jaz jean jeana jeanette
jeanine jeanne jeannette jeannine jeet jeevika jef jeff jeffery jeffrey jelani jele jelena jelle jelte
jemma jena jenaro jenel jenifer jenna jenni jennie jennifer jenny jens jente jenő jeppe jere jeremi
jeremiah jeremy jeremías jerker jermaine jermiah jeroen jerome jerry jerzy jerónimo jerôme jesper jesse
jessica jessie jessika jessy jesus jesusa jesús jhalak jill jillian jim jimena jimmie jimmy jin jina
jindřich jindřiška jinthe jip jiri jitka jiřina jiří jo joachim joacim joakim joan joana joann joanna
joanne joannes joaquim joaquina joaquín jobst jocelyn jocelyne jochem jochen jodi jodie jody joe joel joep
joerg joeri joey joffrey johan johana johann johanna johanne johannes john johnathan johnnie johnny johny
joke jolana jolanda jolanta jolanthe jolene jolie jolien jolijn joline jolán jon jonas jonatan jonathan
jonathon joni jonna jonny jonás jonáš joojo joona joonas joonatan joost joppe joran jordana jordi jordon
jordy jordán joren jorge joris jorja jorma jorn jort jorunn jos jose josef josefa josefiina josefin
josefina josefine josep joseph josepha josephina josephine josephus josette josh joshua josiah josiane
josianne josip josipa joso josse jost josué josé josée joséphine jouko jouni jovan jovana jovita joyce
jozef jozo joão joël joëlle joško jua juan juana juanita juanito jude judit judita judith judy juergen
juha juhana juhani juho jukka jules julia julian juliana juliane julianna julie julien julienne juliet
julieta juliette julijana julita julius juliusz julián jumaane juna juraj jure jurgen juri jurij jurre
jussi justin justina justine justiniani justus justyna jutta juul juulia juuso juwon jyoti jyrki jytte ján
jános jázmin jérémie jérémy jérôme jéssica józef józsef jörg jörgen jörn jørgen júlia jürgen jędrzej édgar
édith édouard élisabeth élise élodie éléonore émile émilie éric érica étienne éva ëakumbu íngrid íris ísis
íñigo ğanim
"""
