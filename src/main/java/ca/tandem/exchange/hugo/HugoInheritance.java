package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields that a page has from the sections above it: those of their {@code cascade}, where the page has none of its own, and {@code
 * draft}, because Hugo shows nothing of a section that is a draft.
 *
 * @param fields the fields
 * @param draft whether a section above is a draft
 */
record HugoInheritance(Map<String, Object> fields, boolean draft) {

    static final HugoInheritance NONE = new HugoInheritance(Map.of(), false);

    HugoInheritance {
        fields = Map.copyOf(fields);
    }

    /**
     * Returns what a page has from this and from a section nearer to it.
     *
     * @param section the front matter of the section
     * @param page the path of the page
     * @param language the language of the page
     */
    HugoInheritance and(Map<String, Object> section, HugoPath page, Language language) {
        var all = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(fields);
        var cascade = section.get("cascade");
        for (var each : cascade instanceof List<?> list ? list : cascade == null ? List.of() : List.of(cascade)) {
            if (each instanceof Map<?, ?> values && isMeant(values, page, language)) {
                values.forEach((name, value) -> all.put(name.toString(), value));
            }
        }
        return new HugoInheritance(all, draft || HugoFields.isYes(section, "draft"));
    }

    /** Returns the front matter of a page with the fields that it has from its sections. */
    Map<String, Object> completed(Map<String, Object> own) {
        var all = new TreeMap<String, Object>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(fields);
        all.putAll(own);
        if (draft) {
            all.put("draft", "true");
        }
        return all;
    }

    /** Checks whether a cascade is meant for a page. A pattern of paths is compared up to its first wildcard only. */
    private static boolean isMeant(Map<?, ?> cascade, HugoPath page, Language language) {
        var given = cascade.get("_target") == null ? cascade.get("target") : cascade.get("_target");
        if (!(given instanceof Map<?, ?> target)) {
            return true;
        }
        return ("/" + page.inBothLanguages()).startsWith(text(target, "path").split("[*?{\\[]", 2)[0])
                && List.of("", "page").contains(text(target, "kind"))
                && List.of("", language.tag()).contains(text(target, "lang"));
    }

    private static String text(Map<?, ?> target, String name) {
        return target.get(name) instanceof String text ? text : "";
    }
}
