package ca.tandem.web.staff.editing;

import ca.tandem.common.Bilingual;
import java.io.Serializable;

/** A row of the form: a location, with its name in each language. */
public class LocationRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String en;
    private String fr;

    public LocationRow() {}

    LocationRow(Bilingual<String> names) {
        en = names.en();
        fr = names.fr();
    }

    boolean isEmpty() {
        return isBlank(en) && isBlank(fr);
    }

    Bilingual<String> names() {
        return new Bilingual<>(line(en), line(fr));
    }

    /** Returns a name as one line without tabs, by which locations are told apart where they are stored. */
    private static String line(String text) {
        return isBlank(text) ? "" : text.strip().replaceAll("[ \\t\\n\\r]+", " ");
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    public String getEn() {
        return en;
    }

    public void setEn(String en) {
        this.en = en;
    }

    public String getFr() {
        return fr;
    }

    public void setFr(String fr) {
        this.fr = fr;
    }
}
