package ca.tandem.work.task;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Preferences;
import ca.tandem.posting.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages into which each translator works: both unless the translator chooses one. They filter what translators see and are
 * notified of, not what they may do.
 */
@ApplicationScoped
@Transactional
public class TranslationDirections {

    private static final String NAME = "task.directions";

    @Inject
    Preferences preferences;

    /** Returns the languages into which the actor translates. */
    public Set<Language> of(Actor actor) {
        return preferences.of(actor, NAME).map(TranslationDirections::read).orElse(EnumSet.allOf(Language.class));
    }

    /** Returns the open accounts by name, each with the languages into which the user translates. */
    public Map<Account, Set<Language>> people() {
        var people = new LinkedHashMap<Account, Set<Language>>();
        preferences
                .ofOpenAccounts(NAME)
                .forEach((account, kept) -> people.put(
                        account, kept.map(TranslationDirections::read).orElse(EnumSet.allOf(Language.class))));
        return people;
    }

    /** Sets the languages into which the actor translates; an empty set means both. */
    public void set(Actor actor, Set<Language> into) {
        if (into.isEmpty() || into.size() == Language.values().length) {
            preferences.remove(actor, NAME);
        } else {
            preferences.set(actor, NAME, into.stream().map(Language::tag).collect(Collectors.joining(",")));
        }
    }

    /** Checks whether a task suits a translator into the given languages; only translation tasks are restricted. */
    static boolean suit(Set<Language> into, Edition edition) {
        return TaskStep.of(edition.getState())
                        .filter(TaskStep.TRANSLATION::equals)
                        .isEmpty()
                || into.contains(edition.getTargetLanguage());
    }

    private static Set<Language> read(String kept) {
        return Arrays.stream(kept.split(",", -1))
                .flatMap(tag -> Language.of(tag).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
