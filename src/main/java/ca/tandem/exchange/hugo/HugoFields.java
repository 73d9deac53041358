package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.FactsValidator;
import ca.tandem.translation.check.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a posting's front matter that the application understands. Other fields are not lost, because the file is stored unchanged.
 *
 * @param key the key of the posting; empty if none could be derived
 * @param keyDerived whether the file named no key, so that the key was derived from its title
 * @param facts the facts that have a field, as far as they are given
 * @param archived whether the posting was archived
 * @param notPublic whether the posting was not public at all ({@code draft} or {@code hidden})
 * @param addresses the paths at which the posting was published
 */
record HugoFields(
        String key,
        boolean keyDerived,
        Map<Fact, Object> facts,
        boolean archived,
        boolean notPublic,
        List<String> addresses) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern ADDRESS = Pattern.compile("/[^\\s%?#]++(?:%[0-9A-Fa-f]{2}[^\\s%?#]*+)*+");
    private static final int LONGEST_ADDRESS = 400;
    private static final Set<String> YES = Set.of("true", "yes", "on", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "0", "");
    private static final Set<String> NOTHING = Set.of("null", "~", "");

    HugoFields {
        facts = Map.copyOf(facts);
        addresses = List.copyOf(addresses);
    }

    /** Returns the id in Lever, or null. */
    String leverId() {
        return (String) facts.get(Fact.LEVER);
    }

    /**
     * Reads the fields.
     *
     * @param fields the front matter
     * @param language the language of the file
     * @param findings the list to which findings about the fields are added
     */
    static HugoFields of(Map<String, Object> fields, Language language, List<Finding> findings) {
        return new FieldReader(fields, language, findings).read();
    }

    /** Returns the text of a field; empty if it is missing, {@code null}, or no text. */
    static String text(Map<String, Object> fields, String name) {
        var text = fields.get(name) instanceof String value ? value.strip() : "";
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    private record FieldReader(Map<String, Object> fields, Language language, List<Finding> findings) {

        HugoFields read() {
            var named = !text(fields, "translationKey").isEmpty();
            return new HugoFields(
                    named ? namedKey() : keyFromTitle(),
                    !named,
                    facts(),
                    flag("archived"),
                    flag("draft") || flag("hidden"),
                    addresses());
        }

        private String namedKey() {
            var given = text(fields, "translationKey");
            if (KEY.matcher(given).matches()) {
                return given;
            }
            var slug = Slug.of(given).orElse("");
            if (slug.isEmpty()) {
                findings.add(Finding.error("key.invalid", language, "frontmatter", given));
            } else {
                findings.add(Finding.warning("key.repaired", language, "frontmatter", given, slug));
            }
            return slug;
        }

        /** Derives a key from the title. It contains the language, so two files that name no key are never taken for a pair. */
        private String keyFromTitle() {
            var slug = Slug.of(text(fields, "title"));
            if (slug.isEmpty()) {
                findings.add(Finding.error("key.unknown", language, "frontmatter"));
                return "";
            }
            var key = slug.get() + "-" + language.tag();
            findings.add(Finding.warning("key.missing", language, "frontmatter", key));
            return key;
        }

        private Map<Fact, Object> facts() {
            var facts = new EnumMap<Fact, Object>(Fact.class);
            for (var fact : Fact.values()) {
                var value = fact.frontMatter() == null ? null : value(fact);
                if (value != null) {
                    facts.put(fact, value);
                }
            }
            return facts;
        }

        private Object value(Fact fact) {
            var name = fact.frontMatter();
            if (fact == Fact.LEVER) {
                return leverId(name);
            }
            return fact.kind() == FactKind.FLAG ? (Object) flag(name) : readable(fact, name);
        }

        /** Parses a fact; one that cannot be read is left out with a warning. */
        private Object readable(Fact fact, String name) {
            var given = fields.get(name);
            if (given == null || (given instanceof String && text(fields, name).isEmpty())) {
                return null;
            }
            var value = FactField.parse(fact, given);
            if (value.isEmpty()) {
                findings.add(
                        Finding.warning("fact.invalid", language, "frontmatter", name, shortened(given.toString())));
            }
            return value.orElse(null);
        }

        private String leverId(String name) {
            if (!fields.containsKey(name)) {
                return null;
            }
            var given = text(fields, name);
            var id = given.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
            if (!FactsValidator.isLeverId(id)) {
                findings.add(Finding.warning("lever.invalid", language, "frontmatter", given));
                return null;
            }
            if (id.length() < given.length()) {
                findings.add(Finding.warning("lever.repaired", language, "frontmatter", given, id));
            }
            return id;
        }

        private boolean flag(String name) {
            var value = text(fields, name).toLowerCase(Locale.ROOT);
            if (!NO.contains(value) && !YES.contains(value)) {
                findings.add(Finding.warning("field.invalid", language, "frontmatter", name, shortened(value)));
            }
            return YES.contains(value);
        }

        private List<String> addresses() {
            var addresses = new ArrayList<String>();
            for (var name : List.of("aliases", "url")) {
                var value = fields.get(name);
                for (var address : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
                    if (address instanceof String path && isAddress(path.strip())) {
                        addresses.add(path.strip());
                    } else if (!"".equals(address)) {
                        var given = address instanceof String path ? shortened(path) : name;
                        findings.add(Finding.warning("address.invalid", language, "frontmatter", given));
                    }
                }
            }
            return addresses;
        }

        private static boolean isAddress(String path) {
            return path.length() < LONGEST_ADDRESS
                    && ADDRESS.matcher(path.startsWith("/") ? path : "/" + path).matches();
        }

        private static String shortened(String value) {
            return value.length() <= 80 ? value : value.substring(0, 80) + "…";
        }
    }
}
