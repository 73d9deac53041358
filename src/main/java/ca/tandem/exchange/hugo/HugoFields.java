package ca.tandem.exchange.hugo;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.FactsValidator;
import ca.tandem.translation.check.Finding;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a posting's front matter that the application understands. Other fields are not lost, because the file is stored unchanged.
 *
 * @param key the key of the posting; empty if the file names none and none was derived yet
 * @param keyDerived whether the key was derived, because the file names none
 * @param facts the facts that have a field, as far as they are given
 * @param archived whether the posting was archived
 * @param withheldBy the field that keeps the posting from the public, such as {@code draft}; null if none does
 * @param dates the moments that the file names
 * @param addresses the paths at which the posting was published
 */
record HugoFields(
        String key,
        boolean keyDerived,
        Map<Fact, Object> facts,
        boolean archived,
        String withheldBy,
        HugoDates dates,
        List<String> addresses) {

    /** The field of the closing, of which Hugo knows nothing. */
    static final String CLOSES = "closes";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
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
     * @param path the path of the file
     * @param language the language of the file
     * @param findings the list to which findings about the fields are added
     */
    static HugoFields of(Map<String, Object> fields, HugoPath path, Language language, List<Finding> findings) {
        return new FieldReader(fields, path, language, findings).read();
    }

    /** Returns a copy with a key that the file does not name. */
    HugoFields withDerivedKey(String derived) {
        return new HugoFields(derived, true, facts, archived, withheldBy, dates, addresses);
    }

    /** Checks whether a field says yes. */
    static boolean isYes(Map<String, Object> fields, String name) {
        return YES.contains(text(fields, name).toLowerCase(Locale.ROOT));
    }

    /** Checks whether a field says no in so many words. */
    static boolean isNo(Map<String, Object> fields, String name) {
        var text = text(fields, name).toLowerCase(Locale.ROOT);
        return !text.isEmpty() && NO.contains(text);
    }

    /** Checks whether a text says yes or no. */
    static boolean isFlag(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT)) || NO.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Returns the text of a field; empty if it is missing, {@code null}, or no text. */
    static String text(Map<String, Object> fields, String name) {
        var text = fields.get(name) instanceof String value ? value.strip() : "";
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    private record FieldReader(Map<String, Object> fields, HugoPath path, Language language, List<Finding> findings) {

        HugoFields read() {
            var dates = HugoDates.of(fields, this::addUnreadable);
            return new HugoFields(
                    text(fields, "translationKey").isEmpty() ? unnamedKey() : namedKey(),
                    false,
                    facts(dates),
                    flag("archived"),
                    withheldBy(),
                    dates,
                    HugoAddresses.of(
                            fields,
                            path,
                            language,
                            given -> findings.add(
                                    Finding.of("address.invalid", language, "frontmatter", shortened(given)))));
        }

        private String namedKey() {
            var given = text(fields, "translationKey");
            if (KEY.matcher(given).matches()) {
                return given;
            }
            var slug = Slug.of(given).orElse("");
            if (slug.isEmpty()) {
                findings.add(Finding.of("key.invalid", language, "frontmatter", given));
            } else {
                findings.add(Finding.of("key.repaired", language, "frontmatter", given, slug));
            }
            return slug;
        }

        /** Returns no key; one is derived from the title, which a file without a key must therefore have. */
        private String unnamedKey() {
            if (Slug.of(text(fields, "title")).isEmpty()) {
                findings.add(Finding.of("key.unknown", language, "frontmatter"));
            }
            return "";
        }

        private Map<Fact, Object> facts(HugoDates dates) {
            var facts = new EnumMap<Fact, Object>(Fact.class);
            for (var fact : Fact.values()) {
                var value = fact.frontMatter() == null ? null : value(fact);
                if (value != null) {
                    facts.put(fact, value);
                }
            }
            if (isNever("list")) {
                facts.put(Fact.UNLISTED, true);
            }
            closing(dates).ifPresent(closes -> facts.put(Fact.CLOSING, closes));
            return facts;
        }

        /** Returns the closing: the portal's own field or, without it, the moment from which Hugo no longer shows the page. */
        private Optional<ZonedDateTime> closing(HugoDates dates) {
            var given = text(fields, CLOSES);
            var closes = HugoDates.closing(given);
            if (!given.isEmpty() && closes.isEmpty()) {
                addUnreadable(CLOSES, given);
            }
            return closes.or(() -> Optional.ofNullable(dates.expires()).map(at -> at.atZone(ClockProducer.ZONE)));
        }

        /** Returns the field that keeps the page from being shown: Hugo's, and {@code hidden}, which is the site's own. */
        private String withheldBy() {
            var published = text(fields, "published").toLowerCase(Locale.ROOT);
            if (flag("draft")) {
                return "draft";
            }
            if (flag("hidden")) {
                return "hidden";
            }
            if (!fields.containsKey("draft") && !published.isEmpty() && NO.contains(published)) {
                return "published";
            }
            if (path.isBundle() && flag("headless")) {
                return "headless";
            }
            return isNever("render") ? "build.render" : null;
        }

        /** Checks whether an option of the page's build says never; a page with no more than a link is not shown either. */
        private boolean isNever(String option) {
            var build = fields.getOrDefault("build", fields.get("_build"));
            return build instanceof Map<?, ?> options
                    && options.get(option) instanceof String value
                    && Set.of("never", "link", "false").contains(value.strip().toLowerCase(Locale.ROOT));
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
                addUnreadable(name, given.toString());
            }
            return value.orElse(null);
        }

        private void addUnreadable(String name, String given) {
            findings.add(Finding.of("fact.invalid", language, "frontmatter", name, shortened(given)));
        }

        private String leverId(String name) {
            if (!fields.containsKey(name)) {
                return null;
            }
            var given = text(fields, name);
            var id = given.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
            if (!FactsValidator.isLeverId(id)) {
                findings.add(Finding.of("lever.invalid", language, "frontmatter", given));
                return null;
            }
            if (id.length() < given.length()) {
                findings.add(Finding.of("lever.repaired", language, "frontmatter", given, id));
            }
            return id;
        }

        private boolean flag(String name) {
            var value = text(fields, name).toLowerCase(Locale.ROOT);
            if (!NO.contains(value) && !YES.contains(value)) {
                findings.add(Finding.of("field.invalid", language, "frontmatter", name, shortened(value)));
            }
            return YES.contains(value);
        }

        private static String shortened(String value) {
            return value.length() <= 80 ? value : value.substring(0, 80) + "…";
        }
    }
}
