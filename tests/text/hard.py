"""Texts on which other tools lose count, each for a reason of its own; what cannot be seen is written as an escape.

A name says what is hard. All of them are taken; REFUSED are those that never become an article.
"""

EMOJI = {
    "families joined by ZWJ": "A crew 👩\u200d🚒👨\u200d👩\u200d👧\u200d👦 and 👩\u200d❤️\u200d💋\u200d👨 on 3 ⛴️.",
    "skin tones": "Both crews 👍🏽👍🏿 agreed 🤝🏻 and 🧑🏾\u200d🤝\u200d🧑🏼 shook hands at noon.",
    "flags side by side": "Boats 🇺🇦🇵🇱🇧🇬🇧 under three flags and a half 🇺 came in.",
    "flags spelt with tags": "Gate 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f opened, 🏴 did not.",
    "keycaps": "Gate 1️⃣ opened before gate 2️⃣ did, #️⃣ and *️⃣ stayed shut.",
    "presentation by variation selector": "It rained ☔︎ or shone ☀️ on ❤︎ and ❤️, they said.",
    "a modifier without a base": "🏽 alone, \u200d alone and \ufe0f alone stood in the log.",
    "twelve emoji without a space": "😀😃😄😁😆😅😂🤣🥲☺️😊😇",
}
COMBINING = {
    "decomposed letters": "Cafe\u0301 nai\u0308ve Zu\u0308rich A\u030angstro\u0308m stood open all day.",
    "precomposed beside decomposed": "Caf\u00e9 and cafe\u0301, \u00e5 and a\u030a and \u212b are not the same.",
    "marks stacked in another order": "Two q\u0307\u0323 and two q\u0323\u0307 dots on every letter.",
    "Zalgo": "H\u0335\u0321\u0328\u0322\u0357\u033de\u0337\u0340\u0341\u0343\u0344 c\u0334\u0360\u0361\u0362omes.",
    "ninety marks on one letter": "One a" + "\u0301\u0323" * 45 + " letter and a word after it.",
    "a text that opens with a mark": "\u0301\u0302 two marks without a letter, then words.",
    "enclosing marks": "Stop 5\u20dd and 7\u20de and a\u20e3 were circled.",
    "a mark after a space and a line's end": "One \u0301 word\u0301 and so on \u0300",
    "Vietnamese": "Phà đến bến lúc 18 giờ; tiếng còi nghe rõ cả thành phố.",
    "Hangul in jamo": "\u1112\u1161\u11ab\u1100\u116e\u11a8 \u1107\u1162\u1100\u1161 왔다고 했다.",
    "old jamo that have no syllable": "\u1140\u119e\u11f0 \ua960\u1161\ud7cb 세 척이다.",
    "Yoruba with dots and tones": "Ọkọ̀ ojú omi dé ní ọjọ́ Ẹtì, wọ́n ní.",
}
INDIC = {
    "Devanagari conjuncts": "क्षत्रिय ने कहा कि ज़िंदगी और स्त्री बदल गई है।",
    "Devanagari with ZWJ and ZWNJ": "क्\u200dष और क्\u200cष और र्\u200dय अलग हैं।",
    "Bengali": "ফেরি সময়মতো ছেড়েছিল, কিন্তু র\u200d্যাম্প দেরিতে খুলল।",
    "Tamil": "படகு சரியான நேரத்தில் புறப்பட்டது, க்ஷௌ என்றார்.",
    "Malayalam chillu": "ബോട്ട് വന്നു, അവൻ\u200d പറഞ്ഞു, ണ\u0d4d\u200d.",
    "Sinhala with joiners": "ශ්\u200dරී ලංකාවේ ක්\u200dෂේත්\u200dර තුනක් විය.",
    "Telugu": "పడవ సమయానికి బయలుదేరింది, స్త్రీ చెప్పింది.",
    "Thai without spaces": "เรือข้ามฟากออกตรงเวลาแต่กลับช้าน้ำขึ้นที่ท่า",
    "Khmer with stacked consonants": "កប៉ាល់ចេញដំណើរទាន់ពេល ស្ត្រីម្នាក់និយាយ។",
    "Myanmar": "သင်္ဘောက အချိန်မီ ထွက်ခဲ့တယ်၊ သူပြောသည်။",
    "Tibetan stacks": "གྲུ་དེ་དུས་ཐོག་ཏུ་ཐོན། བསྒྲུབས་ཧཱུྃ་ཞེས་བཤད།",
    "Javanese": "ꦥꦿꦲꦸꦮꦶꦱ꧀ꦠꦼꦏ꧉ ꦏꦿ",
}
RIGHT_TO_LEFT = {
    "Arabic with tatweel and harakat": "قَالَتِ الشَّرِكَةُ إِنَّ السَّفِيـــنَةَ تَوَقَّفَتْ ٤٧ دَقِيقَةً.",
    "Arabic digits among Latin ones": "وصلت 47 سفينة و ٤٧ قاربا في 12/5/2031 الساعة 18:30.",
    "Arabic presentation forms": "\ufef3\ufefb \ufdfa \ufdfd و \ufe8d\ufefc قالت.",
    "Hebrew with niqqud": "הַמַּעְבֹּרֶת עָגְנָה בְּשָׁעָה 18 בָּעֶרֶב, כָּךְ נִמְסַר.",
    "Hebrew with Latin and brackets": 'החברה (Ferry Line 7) אמרה: "abc 12" ולא [3].',
    "Persian with ZWNJ": "کشتی\u200cها می\u200cرفتند و نمی\u200cآمدند، خانه\u200cای گفت.",
    "Persian forced shapes with ZWJ": "ه\u200d و \u200dه و \u200dه\u200d سه شکل‌اند.",
    "Syriac and Thaana": "ܫܠܡܐ ܥܠܝܟܘܢ and ދިވެހި stood on one line.",
    "N'Ko and Adlam": "ߒߞߏ ߓߊ߯ߙߊ and 𞤀𞤣𞤤𞤢𞤥 are read from the right.",
    "marks of direction": "One \u200fabc\u200e two \u061c12\u061c three \u200f four.",
    "embeddings and overrides left open": "One \u202babc אבג \u202edrow and \u202d12 שלום never closed.",
    "isolates": "The sign \u2067مرحبا 12\u2069 said \u2066abc\u2069 and \u2068שלום\u2069 ended.",
    "closing what was never opened": "Three \u202c and \u2069 and \u202c\u202c closers.",
    "a file name that lies": "The clerk opened invoice_\u202ecod.exe and pressed yes.",
    "two directions and a number": "abc אבג 123 def 45 גדה.",
}
ASTRAL = {
    "mathematical letters": "The 𝔊𝔬𝔱𝔥𝔦𝔠 and 𝒮𝒸𝓇𝒾𝓅𝓉 and 𝟙𝟚𝟛 signs were up.",
    "Deseret and Gothic": "𐐔𐐯𐑅𐐨𐑉𐐯𐐻 and 𐌲𐌿𐍄𐌹𐍃𐌺 and 𐍈𐌰 were old.",
    "cuneiform and hieroglyphs": "𒀭𒂗𒍪 and 𓀀𓁐𓂝 and 𓅓 were older.",
    "CJK of extension B": "𠜎𠜱𠝹𠱓 與 𠮷野家 在 港口。",
    "ideographic variation": "葛\U000e0100飾区と葛\U000e0101城市、辻\U000e0101さん。",
    "musical signs that compose": "A note 𝅘𝅥𝅮 and \U0001d157\U0001d165 and 𝄞 in the margin.",
    "private use of the last plane": "A \U000f0000 and \U0010fffd and \ue000 of our own.",
    "the last code point": "Before \U0010ffff after.",
    "pairs between letters": "a𝟘b𝟙c𝟚d𝟛e 𐀀 f",
}
LETTERS = {
    "letters that grow with case": "STRASSE straße ŉ ǰ ΐ ﬁre oﬃce İstanbul.",
    "Turkish i": "Iğdır ılık İzmir istasyonunda dört kişi indi.",
    "titlecase digraphs": "ǅungla ǈubav ǋegoš i ǳ kažu.",
    "Greek sigma and tonos": "Ὀδυσσεύς ΟΔΟΣ ὁδός ᾳ ᾼ είπε.",
    "Japanese and halfwidth kana": "フェリーは定刻に出て、ﾌｪﾘｰ 𠮷野港に「遅れて」着いた。",
    "Chinese without a space": "渡轮准时出发，却迟到了四十七分钟，公司说。",
    "full width": "Ｆｅｒｒｙ　１２３，ｌａｔｅ！",
    "Mongolian with its separator": "ᠮᠣᠩᠭᠣᠯ\u180eᠠ ᠬᠡᠯᠡ\u180bᠨ᠃ ᠨᠢᠭᠡ᠂",
    "Braille": "⠋⠑⠗⠗⠽ ⠇⠑⠋⠞ ⠕⠝ ⠞⠊⠍⠑⠲",
    "vertical forms and old punctuation": "︵渡轮︶ ︽港︾ ⸢word⸣ ⁂ ‽ end.",
    "Ethiopic and Cherokee": "መርከቡ በሰዓቱ ወጣ። ᎠᏂᏴᏫᏯ ꭰꮒ ended.",
    "numbers in other digits": "१२३ ༡༢༣ ೧೨೩ 𝟏𝟐 ⅷ ½ ² people came.",
}
UNSEEN = {
    "no-break space beside a space": "On\u00a0 Friday \u00a0the\u00a0 \u00a0board\u00a0\u00a0met \u00a0 again.",
    "every other kind of space": "a\u2000b\u2003c\u2007d\u2009e\u200af\u202fg\u205fh\u3000i\u1680j words.",
    "runs of spaces and tabs": "Wide    gaps\t\tand\ttabs   \t between words.",
    "spaces at the line's end": "The first line ends in blanks.   \nThe second as well. \t ",
    "spaces at the line's beginning": "   The first line begins in blanks.\n\t The second as well.",
    "soft hyphens": "ex\u00adtra\u00ador\u00addi\u00adnary ferry\u00ad\u00ad time\u00adtable\u00ad.",
    "zero width space, joiner and non-joiner": "zero\u200bwidth\u200band\u200cmarks\u200dhide in words.",
    "word joiner and invisible operators": "f\u2061(x)\u2062y\u2063z\u2064 and\u2060glue\u2060 here.",
    "a byte-order mark in the middle": "marks\ufeffhide\ufeff \ufeff in words.",
    "the replacement character": "Some bytes \ufffd\ufffd were lost, an object \ufffc stood here.",
    "interlinear annotation": "\ufff9word\ufffagloss\ufffb under it.",
    "noncharacters": "\ufdd0 and \ufffe and \uffff and \U0001fffe are no letters.",
    "unassigned code points": "\u0378 and \u2fe0 and \U0003abcd and \U000e0fff are none yet.",
    "tags alone": "plain\U000e0041\U000e0042\U000e0001 words with tags.",
    "control characters": "bell\x07 and \x01\x02 and escape\x1b[31m red\x7f end.",
    "separators of Python's lines": "one\x1ctwo\x1dthree\x1efour\x85five end.",
}
LINES = {
    "line and paragraph separators": "one\u2028two\u2029three in one paragraph.",
    "vertical tab and form feed": "one\x0btwo\x0cthree in one paragraph.",
    "CRLF": "The first line ended.\r\n\r\nThe second did\r\nand went on.",
    "lone CR": "The first line ended.\rThe second did\r\rand went on.",
    "all line ends at once": "One.\r\n\rTwo.\n\r\nThree.\n\nFour went on.",
    "one code point": "x",
    "one code point of two units": "𝟘",
    "one letter of ten code points": "👩\U0001f3fd\u200d❤️\u200d💋\u200d👨\U0001f3ff",
    "a line of a hundred thousand": "A ferry 🛥️ left, שלום. " + "Long wörds 𝟘 " * 8_000 + "came to its end 🛥️ at last.",
    "a word of ten thousand": "Before " + "x𝟘" * 5_000 + " after.",
    "three hundred lines": "".join(f"Line {number} 👍🏽 ended.\n" for number in range(300)) + "The last one went on.",
    "only punctuation": "“‘…—!?’”·•",
}

HARD = EMOJI | COMBINING | INDIC | RIGHT_TO_LEFT | ASTRAL | LETTERS | UNSEEN | LINES

REFUSED = {
    "NUL": "One \0 letter that C ends at.",
    "NUL at the end": "Words.\0",
    "the first half of a pair": "One \ud83d half.",
    "the second half of a pair": "One \ude00 half.",
    "the halves in the wrong order": "Two \ude00\ud83d halves.",
    "only spaces": " \t\r\n\u2003\u00a0\u2028",
    "only a byte-order mark": "\ufeff",
    "nothing": "",
}
