package org.copydesk.core.language;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
    private static final Furniture FURNITURE = Furniture.ofAll();

    @ParameterizedTest
    @CsvSource({
        "SHARE, Share on Facebook",
        "NAVIGATION, Zur Startseite",
        "ACCESS, Article réservé aux abonnés",
        "RELATED, También te puede interesar",
        "RIGHTS, Riproduzione riservata",
        "COMMENTS, Deixe um comentário",
        "RELATED, Lees ook",
        "SHARE, Udostępnij na Facebooku",
        "RIGHTS, Все права защищены",
        "COMMENTS, ΣΧΟΛΙΑ",
        "RELATED, En çok okunanlar",
        "RIGHTS, جميع الحقوق محفوظة",
        "RELATED, پربازدیدترین‌ها",
        "COMMENTS, הוסף תגובה",
        "RELATED, यह भी पढ़ें",
        "MORE, 続きを読む",
        "COMMENTS, 댓글쓰기",
        "RIGHTS, 版权所有",
        "RIGHTS, 版權所有",
        "RELATED, ข่าวที่เกี่ยวข้อง",
        "RELATED, Có thể bạn quan tâm",
        "MORE, Baca selengkapnya",
        "ADVERT, Annonsørinnhold",
        "MORE, LIRE LA SUITE"
    })
    void coversAPhraseThatStandsAlone(FurnitureClass furnitureClass, String phrase) {
        assertEquals(phrase.length(), covered(furnitureClass, phrase));
        assertEquals(phrase.length(), FURNITURE.covered(phrase)[Furniture.ANY]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 days ago",
                "vor 12 Stunden",
                "il y a 5 minutes",
                "hace 2 horas",
                "15 минут назад",
                "5天前",
                "3時間前",
                "2시간 전",
                "منذ ٣ أيام",
                "0 dakika önce"
            })
    void takesAnyNumber(String age) {
        assertEquals(age.length(), covered(FurnitureClass.COMMENTS, age));
    }

    @Test
    void keepsShareInSharePrices() {
        String prose =
                "Share prices fell on Monday after the central bank said that it would raise interest rates again.";
        assertEquals("Share".length(), covered(FurnitureClass.SHARE, prose));
        assertEquals("Share".length(), FURNITURE.covered(prose)[Furniture.ANY]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Gemeinderat der kleinen Hafenstadt hat am Dienstagabend beschlossen, dass der Leuchtturm noch vor dem Winter"
                        + " ausgebessert wird. Die Nachbarn freuten sich, fragten aber, wer für die Straße bezahlen werde.",
                "Le conseil de la petite ville a décidé mardi soir que le vieux phare sera réparé avant l’hiver. Les voisins se"
                        + " réjouissent, mais ils demandent qui paiera la route, et quand les travaux seront finis.",
                "El consejo del pequeño puerto decidió el martes por la noche que el viejo faro será reparado antes del invierno."
                        + " Los vecinos se alegran, pero preguntan quién pagará la carretera que sube hasta la torre.",
                "Il consiglio della piccola città ha deciso martedì sera che il vecchio faro sarà riparato prima dell’inverno. I"
                        + " vicini sono contenti, ma chiedono chi pagherà la strada che porta alla torre.",
                "A câmara da pequena cidade decidiu na terça-feira à noite que o velho farol será reparado antes do inverno. Os"
                        + " vizinhos ficaram contentes, mas perguntam quem vai pagar a estrada até à torre.",
                "Kommunfullmäktige i den lilla hamnstaden beslöt på tisdagskvällen att den gamla fyren ska lagas före vintern."
                        + " Grannarna är glada, men de undrar vem som betalar vägen dit.",
                "Rada małego miasta zdecydowała we wtorek wieczorem, że stara latarnia zostanie naprawiona przed zimą. Sąsiedzi"
                        + " się cieszą, ale pytają, kto zapłaci za drogę do wieży.",
                "Городской совет небольшого порта решил во вторник вечером, что старый маяк будет отремонтирован до зимы. Соседи"
                        + " обрадовались, но спросили, кто заплатит за дорогу к башне.",
                "Küçük liman kentinin meclisi salı akşamı eski fenerin kıştan önce onarılmasına karar verdi. Komşular sevindi ama"
                        + " kuleye giden yolun parasını kimin vereceğini sordu.",
                "قرر مجلس المدينة الصغيرة مساء الثلاثاء إصلاح المنارة القديمة قبل الشتاء، وفرح الجيران لكنهم سألوا من سيدفع ثمن"
                        + " الطريق المؤدي إلى البرج.",
                "छोटे बंदरगाह शहर की परिषद ने मंगलवार शाम को फैसला किया कि पुराने प्रकाशस्तंभ की मरम्मत सर्दियों से पहले की जाएगी।",
                "这座小港口城市的议会星期二晚上决定，旧灯塔将在冬天之前修好。邻居们很高兴，但是有人问谁来支付道路的费用。",
                "小さな港町の議会は火曜日の夜、古い灯台を冬までに修理することを決めた。住民は喜んだが、道路の費用を誰が払うのかと尋ねる人もいた。",
                "작은 항구 도시의 의회는 화요일 저녁에 오래된 등대를 겨울이 오기 전에 고치기로 했다. 이웃들은 기뻐했지만 길은 누가 내느냐고 물었다.",
                "สภาเมืองท่าเล็กแห่งนี้ตัดสินใจเมื่อค่ำวันอังคารว่าจะซ่อมประภาคารเก่าก่อนฤดูหนาว ชาวบ้านดีใจแต่ถามว่าใครจะจ่ายค่าถนน",
                "Hội đồng thành phố cảng nhỏ quyết định vào tối thứ ba rằng ngọn hải đăng cũ sẽ được sửa trước mùa đông. Người dân"
                        + " vui mừng nhưng hỏi ai sẽ trả tiền cho con đường."
            })
    void leavesProseNearlyBare(String prose) {
        int covered = FURNITURE.covered(prose)[Furniture.ANY];
        assertTrue(covered * 20 < prose.length(), covered + " of " + prose.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The shareholders of Homestead met on Tuesday.",
                "Der Teilender und die Mitteilenden trafen sich.",
                "Les partageurs du village se sont réunis.",
                "Los compartimentos del tren estaban llenos.",
                "Печатники вышли на улицы города.",
                "ホームラン王は東京に帰った。",
                "댓글러들이 모였다.",
                "Οι σχολιαστές μίλησαν χθες."
            })
    void looksForWholeWordsOnly(String prose) {
        assertEquals(0, FURNITURE.covered(prose)[Furniture.ANY]);
    }

    @Test
    void makesNoDifferenceOfSpellingsThatLookAlike() {
        assertAll(
                () -> assertWhole("Publicité"),
                () -> assertWhole("Publicite\u0301"),
                () -> assertWhole("PUBLICITE"),
                () -> assertWhole("Editor’s  Picks"),
                () -> assertWhole("Read\u00a0more"),
                () -> assertWhole("e\u2011mail this"),
                () -> assertWhole("İletişim"),
                () -> assertWhole("ارسال به دوستان".replace('ی', 'ي')),
                () -> assertWhole("ديدگاه ها"),
                () -> assertWhole("اقرا ايضا"),
                () -> assertWhole("ＭＥＮＵ"));
    }

    @Test
    void partsWordsFromNumbersAndOtherScripts() {
        assertEquals("Share".length() + "Tweet".length(), covered(FurnitureClass.SHARE, "Share12Tweet7"));
        assertEquals("广告".length(), covered(FurnitureClass.ADVERT, "BBC广告TV"));
    }

    @Test
    void countsOverlappingPhrasesOnce() {
        String text = "Share this article on Facebook";
        assertEquals("Share this article".length() + "Facebook".length(), covered(FurnitureClass.SHARE, text));
        Furniture overlapping = furniture(Map.of(
                FurnitureClass.MORE,
                List.of("one two", "two three four", "three"),
                FurnitureClass.SHARE,
                List.of("two")));
        int[] covered = overlapping.covered("one two three four");
        assertEquals(18, covered[FurnitureClass.MORE.ordinal()]);
        assertEquals(3, covered[FurnitureClass.SHARE.ordinal()]);
        assertEquals(18, covered[Furniture.ANY]);
    }

    @Test
    void looksAtNothingOutsideTheBounds() {
        String text = "Please read more here";
        assertEquals(9, FURNITURE.covered(text, 7, 16)[FurnitureClass.MORE.ordinal()]);
        assertEquals(0, FURNITURE.covered(text, 7, 15)[FurnitureClass.MORE.ordinal()]);
        assertEquals(0, FURNITURE.covered(text, 3, 3)[Furniture.ANY]);
    }

    @Test
    void everyPhraseOfEveryLanguageIsFound() {
        for (Language language : Language.all()) {
            language.furniture()
                    .forEach((furnitureClass, phrases) -> phrases.forEach(phrase -> assertEquals(
                            phrase.length(), covered(furnitureClass, phrase), language.tag() + ": " + phrase)));
        }
    }

    @Test
    void languagesOfTheNewsHaveSixPhrasesOfEveryClass() {
        String tags =
                "en de fr es it pt nl sv da no fi pl cs sk hu ro hr sr bg ru uk el tr ar fa he hi bn th vi id ja ko zh "
                        + "lt lv et sl ca";
        for (String tag : tags.split(" ")) {
            for (FurnitureClass one : FurnitureClass.values()) {
                List<String> phrases =
                        Language.of(tag).orElseThrow().furniture().getOrDefault(one, List.of());
                assertTrue(phrases.size() >= 6, tag + " has few phrases of " + one);
            }
        }
    }

    /** A word such as the Danish "del" would cover much of any Spanish text. */
    @Test
    void noPhraseIsAFunctionWordOfAnyLanguage() {
        Set<String> words = new HashSet<>();
        Language.wordsOfAll(WordClass.FUNCTION_WORDS)
                .forEach(word -> words.add(Glyphs.fold(word).toString()));
        for (Language language : Language.all()) {
            Stream<String> phrases = language.furniture().values().stream().flatMap(List::stream);
            phrases.forEach(phrase ->
                    assertFalse(words.contains(Glyphs.fold(phrase).toString()), language.tag() + ": " + phrase));
        }
    }

    @Test
    void refusesAClassThatIsNone() {
        String yaml = "scripts: [Latin]\ndate-order: day-month-year\nfurniture:\n  shares: [a]";
        assertThrows(IllegalStateException.class, () -> LanguageFiles.language("xx", yaml));
    }

    private static Furniture furniture(Map<FurnitureClass, List<String>> phrases) {
        return new Furniture(List.of(phrases));
    }

    private static void assertWhole(String text) {
        assertEquals(text.length(), FURNITURE.covered(text)[Furniture.ANY], text);
    }

    private static int covered(FurnitureClass furnitureClass, String text) {
        return FURNITURE.covered(text)[furnitureClass.ordinal()];
    }
}
