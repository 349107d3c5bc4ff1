package org.copydesk.core.characters;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Clean sentences in many languages, and ways to damage them. */
final class Texts {
    static final List<String> CLEAN = List.of(
            "The mayor’s café – “closed for now” – lost €40 a day, said Zoë Brontë… and left.",
            "Der Bürgermeister sagte: „Die Fähre fährt größtenteils pünktlich“, aber früher fuhr sie häufiger.",
            "L’été dernier, le maire a déjà dit : « Où êtes-vous allés à Noël ? » Voilà !",
            "El alcalde señaló que mañana habrá más árboles en la avenida. ¿Cuántos? ¡Muchísimos!",
            "A ponte não está fechada às três; à noite há ligações para São João.",
            "Così la città è più tranquilla, però il caffè costerà di più; perché?",
            "Burmistrz powiedział, że żółta łódź wróciła późno wieczorem do Łodzi.",
            "Starosta řekl, že příští týden začnou opravy mostu u železniční stanice Žižkov.",
            "A polgármester szerint a híd őszre újra megnyílik, és több fűtött váró épül.",
            "Primarul a spus că orașul își va deschide podul și că țara îl așteaptă.",
            "Belediye başkanı, köprünün güz mevsiminde açılacağını söyledi; İzmir’de yağış vardı.",
            "Borgmästaren sade att färjan går på lördag; Åsa och Örjan väntar på ön.",
            "Мэр сказал, что мост откроют в пятницу, а паром пойдёт раньше обычного.",
            "Міський голова заявив, що міст відкриють у п’ятницю, і їжу привезуть.",
            "Ο δήμαρχος είπε ότι η γέφυρα θα ανοίξει την Παρασκευή, «αν φτιάξει ο καιρός».",
            "ראש העיר אמר שהגשר ייפתח מחדש ביום שישי.",
            "قال رئيس البلدية إن الجسر سيفتح يوم الجمعة.",
            "市长说，大桥将于星期五重新开放。",
            "市長は、橋が金曜日に再開されると述べた。",
            "시장은 다리가 금요일에 다시 열린다고 말했다.",
            "Thị trưởng nói rằng cây cầu sẽ mở lại vào thứ Sáu tuần này.",
            "नगर प्रमुख ने कहा कि पुल शुक्रवार को फिर खुलेगा।",
            "นายกเทศมนตรีกล่าวว่าสะพานจะเปิดอีกครั้งในวันศุกร์");

    private Texts() {}

    /** What a text looks like if its UTF-8 is read in a one-byte charset; undefined bytes as the Latin-1 characters. */
    static String misread(String text, String charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            String read = Charset.forName(charset)
                    .decode(ByteBuffer.wrap(new byte[] {b}))
                    .toString();
            out.append(read.equals("\ufffd") ? (char) (b & 0xff) : read.charAt(0));
        }
        return out.toString();
    }
}
