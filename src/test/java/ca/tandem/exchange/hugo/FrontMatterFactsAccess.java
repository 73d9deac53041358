package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.SalaryRange;
import ca.tandem.translation.check.Finding;
import java.util.List;

/** Access to the import of facts from front matter for tests in other packages. */
public final class FrontMatterFactsAccess {

    private FrontMatterFactsAccess() {}

    /** Imports a posting whose English file has the given field, over facts that are known. */
    public static Facts imported(String field, Object value, Facts known) {
        return pair(field, value, null).facts(known, Language.EN);
    }

    /** Returns what is found in a posting whose files have the given values in a field. */
    public static List<Finding> findings(String field, Object en, Object fr) {
        return pair(field, en, fr).findings();
    }

    private static HugoPair pair(String field, Object en, Object fr) {
        return new HugoPair(
                "key", new Bilingual<>(file(Language.EN, field, en), file(Language.FR, field, fr)), List.of());
    }

    private static HugoFile file(Language language, String field, Object value) {
        var line = value == null ? "" : field + ": " + yaml(value) + "\n";
        return HugoFile.read(
                "content/" + language.tag() + "/key.md", language, "---\ntitle: T\n" + line + "---\nText\n");
    }

    /** Writes a value as an author of front matter does. */
    private static String yaml(Object value) {
        if (value instanceof Bilingual<?> names) {
            return "{en: \"" + names.en() + "\", fr: \"" + names.fr() + "\"}";
        }
        if (value instanceof Locations places) {
            return places.places().stream()
                    .map(FrontMatterFactsAccess::yaml)
                    .toList()
                    .toString();
        }
        return value instanceof SalaryRange range
                ? "{low: " + range.low() + ", high: " + range.high() + "}"
                : value.toString();
    }
}
