package ca.tandem.task;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Preferences;
import ca.tandem.posting.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Into which languages each translator works: both, until they say otherwise. It narrows what they are shown and told, never what they
 * may do.
 */
@ApplicationScoped
@Transactional
public class Directions {

    private static final String NAME = "task.directions";

    @Inject
    Preferences preferences;

    /** The languages into which that person translates. */
    public Set<Language> of(Actor actor) {
        return preferences.of(actor, NAME).map(Directions::read).orElse(EnumSet.allOf(Language.class));
    }

    /** The languages of everybody who said something, by account; the others translate into both. */
    public Map<String, Set<Language>> all() {
        return preferences.all(NAME).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> read(entry.getValue())));
    }

    /** Keeps the languages into which a person translates; with none of them, both again. */
    public void set(Actor actor, Set<Language> into) {
        if (into.isEmpty() || into.size() == Language.values().length) {
            preferences.forget(actor, NAME);
        } else {
            preferences.set(actor, NAME, into.stream().map(Language::tag).collect(Collectors.joining(",")));
        }
    }

    /** Whether the work on an edition is for somebody who translates into those languages; only translation asks. */
    static boolean suit(Set<Language> into, Edition edition) {
        return Step.of(edition.getState()).filter(Step.TRANSLATION::equals).isEmpty()
                || into.contains(edition.getTargetLanguage());
    }

    private static Set<Language> read(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .flatMap(tag -> Language.of(tag).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
