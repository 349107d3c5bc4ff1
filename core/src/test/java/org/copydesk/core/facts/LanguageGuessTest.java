package org.copydesk.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Die Fähren zur Insel fahren nicht vor dem Wochenende, weil die Gespräche mit den Mannschaften über die Nachtschichten nach drei Wochen ohne Ergebnis blieben.",
                "sv; Färjorna till ön går inte före helgen, eftersom samtalen med besättningarna om nattskiften inte har gett något resultat efter tre veckor och bolaget inte vet vad som händer.",
                "da; Færgerne til øen sejler ikke før weekenden, fordi samtalerne med besætningerne om natholdene ikke har givet noget resultat efter tre uger, og rederiet ved ikke, hvad der skal ske nu.",
                "no; Fergene til øya går ikke før helgen, fordi samtalene med mannskapene om nattskiftene ikke har gitt noe resultat etter tre uker, og rederiet vet ikke hva som skal skje nå.",
                "fi; Lautat saarelle eivät kulje ennen viikonloppua, koska neuvottelut miehistön kanssa eivät ole tuottaneet tulosta, ja yhtiön mukaan se ei vielä tiedä, mitä nyt tapahtuu.",
                "cs; Trajekty na ostrov nepojedou před víkendem, protože jednání s posádkami o nočních směnách nepřinesla výsledek a společnost zatím neví, co bude dál. Podle ní je to možné také příští týden.",
                "sk; Trajekty na ostrov nepôjdu pred víkendom, pretože rokovania s posádkami o nočných zmenách nepriniesli výsledok a spoločnosť zatiaľ nevie, čo bude ďalej. Podľa nej je to možné aj budúci týždeň.",
                "hu; A kompok nem indulnak a hétvége előtt, mert a tárgyalások a személyzettel nem hoztak eredményt, és a cég szerint még nem lehet tudni, hogy mi lesz. Ez azt is jelenti, hogy csak busz van.",
                "ro; Feribotul nu va pleca pe insulă înainte de sfârșitul săptămânii, pentru că discuțiile cu echipajele nu au dus la un rezultat, iar compania nu știe ce se va întâmpla după aceea.",
                "hr; Trajekti na otok neće voziti prije vikenda, jer pregovori s posadama nisu dali rezultat, a tvrtka kaže da još ne zna što će biti. Također se ne zna kako će putnici nakon toga.",
                "bg; Фериботите до острова няма да тръгнат преди уикенда, защото преговорите с екипажите не са дали резултат и компанията още не знае какво ще се случи след това.",
                "uk; Пороми на острів не підуть до вихідних, тому що перемовини з екіпажами про нічні зміни не дали результату, і компанія ще не знає, що буде далі.",
                "ru; Паромы на остров не пойдут до выходных, так как переговоры с экипажами о ночных сменах не дали результата, и компания не знает, что будет дальше.",
                "sr; Трајекти на острво неће возити пре викенда, јер преговори са посадама нису дали резултат, а компанија каже да још не зна шта ће бити и како ће путници после тога.",
                "tr; Adaya giden vapurlar hafta sonundan önce çalışmayacak, çünkü mürettebat ile yapılan görüşmeler bir sonuç vermedi ve şirket bundan sonra ne olacak bilmiyor, ama çok umutlu değil.",
                "fa; کشتی‌ها به جزیره تا پایان هفته نمی‌روند، زیرا گفتگو با کارکنان درباره‌ی نوبت شب نتیجه‌ای نداد و شرکت گفت که هنوز نمی‌داند چه خواهد شد.",
                "ar; لن تبحر العبارات إلى الجزيرة قبل نهاية الأسبوع لأن المحادثات مع الطواقم حول النوبات الليلية لم تصل إلى نتيجة بعد ثلاثة أسابيع وقالت الشركة إنها لا تعرف ما سيحدث.",
                "ur; جزیرے کے لیے کشتیاں ہفتے کے آخر سے پہلے نہیں چلیں گی کیونکہ عملے کے ساتھ بات چیت کا کوئی نتیجہ نہیں نکلا اور کمپنی نے کہا ہے کہ وہ نہیں جانتی کہ آگے کیا ہوگا۔",
                "vi; Phà ra đảo sẽ không chạy trước cuối tuần vì các cuộc nói chuyện với thủy thủ về ca đêm không có kết quả sau ba tuần, và công ty cho biết chưa rõ điều gì sẽ đến.",
                "id; Feri ke pulau itu tidak akan berlayar sebelum akhir pekan karena pembicaraan dengan awak kapal tentang giliran malam belum ada hasil, dan perusahaan kata juru bicara belum tahu apa yang akan terjadi.",
                "ca; Els transbordadors cap a l’illa no sortiran abans del cap de setmana, perquè les converses amb les tripulacions no han donat cap resultat i la companyia no sap què passarà després, però també hi ha autobusos.",
                "ja; フェリーは週末まで運航しないと会社が発表しました。",
                "zh; 公司星期二宣布渡轮周末之前不会开航。",
                "ko; 회사는 주말까지 여객선이 운항하지 않는다고 밝혔다."
            })
    void tellsLanguagesApartByTheirText(String language, String text) {
        assertEquals(language, LanguageGuess.guess(text, "").language());
    }

    @Test
    void saysNothingOfTooLittleText() {
        assertEquals("", LanguageGuess.guess("OK", "").language());
    }

    @Test
    void believesThePageBetweenLikeLanguages() {
        String text = "Han er i byen, og det er ikke for å se på en bil, men til et møde om den nye vej til havnen.";
        assertEquals(
                "no", LanguageGuess.guess(text.replace("møde", "møte"), "nb-NO").language());
        assertEquals(
                "da", LanguageGuess.guess(text.replace("å se", "at se"), "da").language());
    }

    @Test
    void believesTheTextWhereThePageSaysAnotherLanguage() {
        String text = "Promy na wyspę nie popłyną przed weekendem, ponieważ rozmowy z załogami nie dały wyniku, ale"
                + " firma mówi, że to nie jest koniec i że będzie o tym mówić także w przyszłym tygodniu.";
        LanguageGuess.Guess guess = LanguageGuess.guess(text, "en");
        assertEquals("pl", guess.language());
        assertTrue(guess.confidence() > 0.85, guess::toString);
    }
}
