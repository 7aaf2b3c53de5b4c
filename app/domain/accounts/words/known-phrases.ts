// What many people would choose, and so what a guesser tries first: sayings, verses, lines of songs
// and films, runs of common passwords. Kept to be refused; nobody is shown them.
const arabic = `
بسم الله الرحمن الرحيم | الحمد لله رب العالمين | الرحمن الرحيم مالك يوم الدين | اياك نعبد واياك نستعين
اهدنا الصراط المستقيم | صراط الذين انعمت عليهم | قل هو الله احد الله الصمد | لم يلد ولم يولد | الله الصمد لم يلد
لا اله الا الله | لا اله الا الله محمد رسول الله | اشهد ان لا اله الا الله | اشهد ان محمدا رسول الله
محمد رسول الله | سبحان الله وبحمده | سبحان الله العظيم | سبحان الله والحمد لله | لا حول ولا قوة الا بالله
حسبي الله ونعم الوكيل | حسبنا الله ونعم الوكيل | انا لله وانا اليه راجعون | اللهم صل على محمد | اللهم صل وسلم على نبينا محمد
صلى الله عليه وسلم | استغفر الله العظيم | استغفر الله واتوب اليه | توكلت على الله | الله لا اله الا هو الحي القيوم
قل اعوذ برب الفلق | قل اعوذ برب الناس | من شر ما خلق | من شر الوسواس الخناس | انا اعطيناك الكوثر | فصل لربك وانحر
ان مع العسر يسرا | فان مع العسر يسرا | الم نشرح لك صدرك | ورفعنا لك ذكرك | وما توفيقي الا بالله | ان الله مع الصابرين
وبشر الصابرين | نصر من الله وفتح قريب | انا فتحنا لك فتحا مبينا | رب اشرح لي صدري | ويسر لي امري | رب زدني علما
وقل رب زدني علما | ربنا اتنا في الدنيا حسنة | وفي الاخرة حسنة وقنا عذاب النار | لا اله الا انت سبحانك اني كنت من الظالمين
اقرا باسم ربك الذي خلق | والعصر ان الانسان لفي خسر | اذا جاء نصر الله والفتح | تبت يدا ابي لهب وتب | والضحى والليل اذا سجى
ولسوف يعطيك ربك فترضى | يا ايها الذين امنوا | كل نفس ذائقة الموت | ومن يتق الله يجعل له مخرجا | ويرزقه من حيث لا يحتسب
وعسى ان تكرهوا شيئا وهو خير لكم | لا يكلف الله نفسا الا وسعها | ادعوني استجب لكم | فاذكروني اذكركم
الا بذكر الله تطمئن القلوب | هذا من فضل ربي | ما شاء الله تبارك الله | ما شاء الله لا قوة الا بالله | بارك الله فيك
جزاك الله خيرا | السلام عليكم ورحمة الله | السلام عليكم ورحمة الله وبركاته | وعليكم السلام ورحمة الله | ان شاء الله تعالى
الله اكبر الله اكبر | الله اكبر ولله الحمد | لبيك اللهم لبيك | لا شريك لك لبيك | يا رب العالمين | يا ارحم الراحمين
الله يرحمه ويغفر له | حي على الصلاة | حي على الفلاح | الصلاة خير من النوم | يا حي يا قيوم برحمتك استغيث
ابانا الذي في السماوات | ليتقدس اسمك ليات ملكوتك | اعطنا خبزنا كفاف يومنا | السلام عليك يا مريم | يا مريم يا ممتلئة نعمة
المجد لله في الاعالي | وعلى الارض السلام | باسم الاب والابن والروح القدس | الرب راعي فلا يعوزني شيء | المسيح قام حقا قام
كيرياليسون كيرياليسون | قدوس قدوس قدوس | في البدء كان الكلمة | الله محبة الله محبة
حماة الديار عليكم سلام | ابت ان تذل النفوس الكرام | عرين العروبة بيت حرام | موطني موطني الجلال والجمال | الجلال والجمال والسناء والبهاء
بلاد العرب اوطاني | من الشام لبغدان | الشعب يريد اسقاط النظام | واحد واحد واحد الشعب السوري واحد | الشعب السوري واحد
الشعب السوري ما بينذل | الموت ولا المذلة | حرية حرية حرية | سوريا حرة حرة | سوريا بدها حرية | الله سوريا حرية وبس
عاشت سوريا حرة ابية | تحيا سوريا حرة | ارفع راسك فوق انت سوري حر | ارفع راسك انت سوري | يا الله ما لنا غيرك يا الله
جنة جنة جنة يا وطنا | جنة يا وطنا | يا وطن الحبيب | يا حيف يا حيف | سكابا يا دموع العين | خبطة قدمكن عالارض هدارة
الله سوريا بشار وبس | بالروح بالدم نفديك | بالروح بالدم نفديك يا شهيد | امة عربية واحدة | ذات رسالة خالدة | وحدة حرية اشتراكية
سوريا قلب العروبة النابض | دمشق قلب العروبة | حمص العدية عاصمة الثورة | الجيش العربي السوري | الجمهورية العربية السورية
اذا الشعب يوما اراد الحياة | فلا بد ان يستجيب القدر | ولا بد لليل ان ينجلي | ولا بد للقيد ان ينكسر | على هذه الارض ما يستحق الحياة
سجل انا عربي | احن الى خبز امي | وقهوة امي ولمسة امي | سلام من صبا بردى ارق | ودمع لا يكفكف يا دمشق | الخيل والليل والبيداء تعرفني
والسيف والرمح والقرطاس والقلم | على قدر اهل العزم تاتي العزائم | وتاتي على قدر الكرام المكارم | ما كل ما يتمنى المرء يدركه
تجري الرياح بما لا تشتهي السفن | قفا نبك من ذكرى حبيب ومنزل | بسقط اللوى بين الدخول فحومل | ومن يتهيب صعود الجبال | يعش ابد الدهر بين الحفر
قم للمعلم وفه التبجيلا | كاد المعلم ان يكون رسولا | العلم نور والجهل ظلام | اطلبوا العلم ولو في الصين | اطلبوا العلم من المهد الى اللحد
السيف اصدق انباء من الكتب | هذي دمشق وهذي الكاس والراح | اني احب وبعض الحب ذباح | فرشت فوق ثراك الطاهر الهدبا
نسم علينا الهوى | نسم علينا الهوى من مفرق الوادي | يا هوى دخل الهوى | خدني على بلادي | كيفك انت ملا انت | زهرة المدائن يا قدس
حبيتك بالصيف حبيتك بالشتا | نطرتك بالصيف نطرتك بالشتا | سالوني الناس عنك يا حبيبي | اعطني الناي وغني | فالغنا سر الوجود
بكتب اسمك يا حبيبي | شايف البحر شو كبير | كبر البحر بحبك | يا جارة الوادي طربت | سكن الليل وفي ثوب السكون | وحدن بيبقوا متل زهر البيلسان
انت عمري انت عمري | رجعوني عينيك لايامي | الف ليلة وليلة | هل راى الحب سكارى | قارئة الفنجان جلست والخوف بعينيها | زيديني عشقا زيديني
يا مال الشام | يا مال الشام والله يا مالي | يا طيرة طيري يا حمامة | قدك المياس يا عمري | فوق النخل فوق فوق | القراصية منها شيليني | عاليادي اليادي
يا ليل يا عين يا ليل | هلا هلا يا ديرتي | دقوا المهابيج | يلا تنام ريما | يلا تنام يلا تنام | بابا جاي امتى | ماما زمانها جاية | طلعت يا محلى نورها
كان يا ما كان | كان يا ما كان في قديم الزمان | كان ياما كان يا سادة يا كرام | افتح يا سمسم | افتح يا سمسم ابوابك | علي بابا والاربعون حرامي
الصبر مفتاح الفرج | من جد وجد ومن زرع حصد | من طلب العلا سهر الليالي | الوقت كالسيف | الوقت كالسيف ان لم تقطعه قطعك
خير الكلام ما قل ودل | اذا كان الكلام من فضة | فالسكوت من ذهب | الجار قبل الدار | الرفيق قبل الطريق | القرش الابيض لليوم الاسود
عصفور باليد ولا عشرة عالشجرة | عصفور في اليد خير من عشرة على الشجرة | درهم وقاية خير من قنطار علاج | لا تؤجل عمل اليوم الى الغد
في التاني السلامة | في التاني السلامة وفي العجلة الندامة | الجنة تحت اقدام الامهات | العقل السليم في الجسم السليم | النظافة من الايمان
الحركة بركة | القناعة كنز لا يفنى | رب اخ لك لم تلده امك | الصديق وقت الضيق | يد واحدة لا تصفق | اللي فات مات | بكرا احلى | بكرا احلى ان شاء الله
كلمة المرور | كلمة السر | كلمة المرور الخاصة بي | كلمة السر الخاصة بي | عبارة المرور | هذه عبارة المرور | هذه كلمة المرور الخاصة بي | هذه كلمة سري
كلمة مرور قوية | كلمة سر طويلة جدا | لا اعرف كلمة المرور | نسيت كلمة المرور | نسيت كلمة السر | ادخل كلمة المرور | عبارة مرور طويلة جدا
مرحبا كيف حالك | مرحبا يا صديقي | كيف حالك اليوم | صباح الخير يا سوريا | صباح الخير والورد | مساء الخير والورد | اهلا وسهلا بكم | اهلا وسهلا ومرحبا
انا احبك كثيرا | انا بحبك كتير | بحبك يا امي | احبك يا امي | امي يا ملاكي | ست الحبايب يا حبيبة | حبيبي يا نور العين | بحبك يا سوريا | احبك يا سوريا
احبك يا دمشق | سوريا الحبيبة | سوريا يا حبيبتي | سوريا يا حبيبتي اعدت لي كرامتي | اعدت لي كرامتي | سوف نبقى هنا | سنرجع يوما الى حينا | راجعين يا هوى راجعين
الله محيي الجيش الحر | يسقط النظام | يسقط بشار الاسد | الاسد او نحرق البلد | الى الابد يا حافظ الاسد | قائدنا الى الابد | قائدنا الى الابد سيدنا محمد
برشلونة ريال مدريد | ريال مدريد بطل اوروبا | كريستيانو رونالدو | ليونيل ميسي الارجنتين | هلا مدريد وبس | المنتخب السوري لكرة القدم
`;
const english = `
correct horse battery staple | the quick brown fox jumps over the lazy dog | the quick brown fox | jumps over the lazy dog
to be or not to be | to be or not to be that is the question | that is the question | all that glitters is not gold | romeo and juliet
may the force be with you | i am your father luke | luke i am your father | the answer is forty two | winter is coming | you shall not pass
one ring to rule them all | my precious my precious | not all those who wander are lost | live long and prosper | to infinity and beyond
hakuna matata hakuna matata | just keep swimming | i will be back | ill be back baby | hasta la vista baby | houston we have a problem
here is looking at you kid | frankly my dear i dont give a damn | life is like a box of chocolates | there is no place like home
theres no place like home | somewhere over the rainbow | elementary my dear watson | the name is bond james bond | bond james bond
i solemnly swear that i am up to no good | mischief managed | expecto patronum | wingardium leviosa | harry potter and the | avada kedavra
it was the best of times | it was the worst of times | call me ishmael | once upon a time | once upon a time in | happily ever after | in a galaxy far far away
a long time ago in a galaxy | all happy families are alike | it is a truth universally acknowledged | big brother is watching you | war is peace freedom is slavery
in the beginning was the word | in the beginning god created | for god so loved the world | the lord is my shepherd | the lord is my shepherd i shall not want
our father who art in heaven | hallowed be thy name | thy kingdom come thy will be done | give us this day our daily bread | hail mary full of grace
let there be light | john three sixteen | i can do all things through christ | jesus is my savior | jesus loves me this i know | jesus christ is lord | amazing grace how sweet
god bless america | in god we trust | praise the lord | god is great all the time | allahu akbar allahu akbar | la ilaha illa allah | la ilaha illallah
bismillah ir rahman ir rahim | bismillahirrahmanirrahim | alhamdulillah | alhamdulillah rabbil alamin | hasbunallah wa nimal wakeel | hasbiyallah | muhammad rasul allah
astaghfirullah | subhanallah wa bihamdihi | assalamu alaikum | assalamualaikum | inshallah inshallah | mashallah tabarakallah | allah is great | there is no god but allah
we the people of the united states | four score and seven years ago | ask not what your country | i have a dream | i have a dream today | give me liberty or give me death
yes we can yes we can | make america great again | all men are created equal | life liberty and the pursuit of happiness | freedom for syria | free syria free syria
syria will be free | long live syria | i love syria | i love damascus | i love aleppo | syrian arab republic | syrian arab army | syria syria syria | damascus damascus | justice for syria
justice for all | never give up | never give up never surrender | where there is a will there is a way | practice makes perfect | actions speak louder than words
an apple a day keeps the doctor away | better late than never | a picture is worth a thousand words | the early bird catches the worm | time is money
early to bed and early to rise | all you need is love | let it be let it be | hey jude dont make it bad | yesterday all my troubles | imagine all the people | here comes the sun
we all live in a yellow submarine | i want to hold your hand | is this the real life | is this just fantasy | we will rock you | we are the champions | the show must go on
dont stop believing | dont stop believin | livin on a prayer | living on a prayer | stairway to heaven | hotel california | sweet child of mine | smells like teen spirit
never gonna give you up | never gonna let you down | i will always love you | my heart will go on | let it go let it go | total eclipse of the heart | i will survive
hello darkness my old friend | the sound of silence | dancing queen young and sweet | highway to hell | nothing else matters | another brick in the wall | wish you were here
wonderwall wonderwall | twinkle twinkle little star | how i wonder what you are | mary had a little lamb | happy birthday to you | jingle bells jingle bells | we wish you a merry christmas
row row row your boat | old macdonald had a farm | humpty dumpty sat on a wall | baa baa black sheep | itsy bitsy spider | london bridge is falling down | hickory dickory dock
roses are red violets are blue | how much wood would a woodchuck chuck | she sells sea shells | peter piper picked a peck | supercalifragilisticexpialidocious
this is my password | this is my passphrase | this is a password | this is a passphrase | thisismypassword | my password is password | my secret password | mysecretpassword
a very long password | a very long passphrase | very strong password | this is a strong password | this is a secure password | this is a long password | password password
passwordpassword | password is password | i forgot my password | forgot my password | i hate passwords | i dont know my password | please let me in | let me in please | letmeinletmein
open sesame open sesame | administrator | administrator password | adminadminadmin | welcome to the jungle | welcome welcome | welcome to my world | changeme changeme | default password
trustno1trustno1 | iloveyouiloveyou | i love you so much | i love you forever | i love you baby | i love my family | i love my mother | i love my wife | i love my husband | i love my children
i love my mom and dad | i miss you so much | my name is | hello my name is | hello world hello world | hello how are you | good morning sunshine | good morning america | have a nice day
super secret password | supersecretpassword | top secret password | secretsecretsecret | monkeymonkeymonkey | dragondragondragon | qwerty password | password1234 | qwertyuiopasdfgh
manchester united | manchester united football club | liverpool football club | you will never walk alone | youll never walk alone | real madrid barcelona | real madrid football club
fc barcelona messi | lionel messi argentina | cristiano ronaldo | cristiano ronaldo seven | los angeles lakers | new york yankees | red hot chili peppers | guns n roses
carpe diem carpe diem | veni vidi vici | i came i saw i conquered | cogito ergo sum | i think therefore i am | lorem ipsum dolor sit amet | lorem ipsum dolor | et tu brute
e equals mc squared | abracadabra | do or do not there is no try | keep calm and carry on | live laugh love | what does the fox say | all your base are belong to us
the cake is a lie | the truth is out there | i want to believe | resistance is futile | with great power comes great responsibility | why so serious | i am iron man | i am batman
the quieter you become the more you are able to hear | security through obscurity | two factor authentication | end to end encryption | nothing to hide nothing to fear
international impartial and independent mechanism | united nations | the united nations | human rights watch | amnesty international
`;

/** Phrases that are refused as a passphrase, as they are written: `judgePassphrase` folds them. */
export const knownPhrases: readonly string[] = (arabic + english).trim().split(/\s*[|\n]\s*/);
