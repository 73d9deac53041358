package ca.tandem.web.approval;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.publication.ChangeSummary;
import ca.tandem.publication.ChangeSummary.TextChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The changes of an edition for readers, in sentences. */
public final class ChangeSummaryText {

    private final Language language;

    /** Creates an instance for the given language. */
    public ChangeSummaryText(Language language) {
        this.language = language;
    }

    /** Returns the sentences, the most important first; at least one. */
    public List<String> of(ChangeSummary summary) {
        if (summary.first()) {
            return List.of(say("new"));
        }
        var sentences = new ArrayList<String>();
        if (summary.fromArchive()) {
            sentences.add(say("archive"));
        }
        if (summary.isNone()) {
            sentences.add(say("none"));
            return sentences;
        }
        var facts = summary.facts().stream()
                .map(fact -> Messages.DOMAIN.get(language, "fact." + fact + ".changed"))
                .collect(Collectors.toCollection(ArrayList::new));
        if (summary.files() > 0) {
            facts.add(0, say("files", summary.files()));
        }
        var texts = summary.texts();
        if (texts.en().equals(texts.fr())) {
            var parts = new ArrayList<>(parts(texts.en()));
            parts.addAll(facts);
            sentences.add(say("both", list(parts)));
            return sentences;
        }
        for (var side : Language.values()) {
            if (!texts.get(side).isNone()) {
                sentences.add(say(side.name(), list(parts(texts.get(side)))));
            }
        }
        if (!facts.isEmpty()) {
            sentences.add(say("both", list(facts)));
        }
        return sentences;
    }

    private List<String> parts(TextChange change) {
        var parts = new ArrayList<String>();
        if (change.title()) {
            parts.add(say("title"));
        }
        if (change.description()) {
            parts.add(say("description"));
        }
        if (change.changed() > 0) {
            parts.add(say("changed", change.changed()));
        }
        if (change.added() > 0) {
            parts.add(say("added", change.added()));
        }
        if (change.removed() > 0) {
            parts.add(say("removed", change.removed()));
        }
        return parts;
    }

    /** Joins the parts as in {@code a, b and c}. */
    private String list(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        var last = parts.size() - 1;
        return say("and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    private String say(String key, Object... arguments) {
        return Messages.STAFF.get(language, "approval.change." + key, arguments);
    }
}
