package ca.tandem.exchange.hugo;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Fact;
import ca.tandem.posting.FactKind;
import ca.tandem.posting.Facts;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** The changes of the fields that hold the facts: in the files that have a field already or, where none has, in all. */
final class FactChanges {

    private final HugoPair pair;
    private final Facts facts;
    private final FieldChanges changes;

    private FactChanges(HugoPair pair, Facts facts, FieldChanges changes) {
        this.pair = pair;
        this.facts = facts;
        this.changes = changes;
    }

    /** Adds the changes by which the files come to say what the edition says. */
    static void add(HugoPair pair, Edition edition, FieldChanges changes) {
        new FactChanges(pair, edition.getFacts(), changes)
                .compare(pair.facts(new Facts(), edition.getSourceLanguage()));
    }

    private void compare(Facts given) {
        for (var fact : Fact.values()) {
            var isSame = Objects.equals(comparable(fact.get(given)), comparable(fact.get(facts)));
            var hasAny = pair.present().stream().anyMatch(file -> hasGiven(file, fact));
            for (var language : changes.languages()) {
                var file = changes.file(language);
                if (file == null ? fact.isGiven(facts) : !isSame && (hasGiven(file, fact) || !hasAny)) {
                    write(language, fact, fact.get(facts));
                }
            }
        }
    }

    /** Returns a value as far as a file holds it, which has moments to the second. */
    private static Object comparable(Object value) {
        return value instanceof ZonedDateTime moment ? moment.truncatedTo(ChronoUnit.SECONDS) : value;
    }

    private static boolean hasGiven(HugoFile file, Fact fact) {
        return file.fields().facts().containsKey(fact);
    }

    private void write(Language language, Fact fact, Object value) {
        var isOwn = changes.own(language).containsKey(fact.frontMatter() == null ? "" : fact.frontMatter());
        if (fact == Fact.CLOSING) {
            writeClosing(language, (ZonedDateTime) value);
        } else if (fact.kind() == FactKind.FLAG) {
            if (fact == Fact.UNLISTED && Boolean.FALSE.equals(value)) {
                changes.removeBuild(language);
            }
            changes.put(language, fact.frontMatter(), FactField.written(value));
        } else if (value == null) {
            // A field of a section is outdone by an empty one.
            changes.put(language, fact.frontMatter(), isOwn ? null : "");
        } else {
            changes.put(language, fact.frontMatter(), FactField.written(value));
        }
    }

    /** Writes the closing: as Hugo's own date only where it came so, for Hugo drops what has expired. */
    private void writeClosing(Language language, ZonedDateTime closes) {
        var own = changes.own(language);
        var expiry = FieldChanges.EXPIRES.stream().filter(own::containsKey).findFirst();
        if (closes == null) {
            changes.remove(language, FieldChanges.EXPIRES);
            if (own.containsKey(HugoFields.CLOSES)) {
                changes.put(language, HugoFields.CLOSES, null);
            }
            return;
        }
        var isHugos = expiry.isPresent() && !own.containsKey(HugoFields.CLOSES);
        if (isHugos) {
            changes.put(language, expiry.get(), FrontMatterValue.moment(closes.toInstant()));
        }
        // Hugo's date has no zone of its own.
        if (!isHugos || !closes.getZone().equals(ClockProducer.ZONE)) {
            changes.put(language, HugoFields.CLOSES, FactField.written(closes));
        }
    }
}
