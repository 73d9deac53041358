package ca.tandem.translation.proofreading;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Changes of the dictionary: translators, approvers and administrators add words, administrators remove them. */
@ApplicationScoped
@Transactional
public class DictionaryEditor {

    /** Maximum number of words of the dictionary, both languages together. */
    static final int MOST_WORDS = 5_000;

    private static final Set<Role> ADDING = Set.of(Role.TRANSLATOR, Role.APPROVER, Role.ADMINISTRATOR);

    /** A word as the engine cuts texts: no blanks, and a letter somewhere. */
    private static final Pattern WORD = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{M}\\p{N}’'.&+#/_-]+");

    @Inject
    DictionaryWords dictionaryWords;

    @Inject
    Event<DictionaryChanged> dictionaryChangedEvent;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Returns the reasons why the actor may not add words; empty if they may. */
    public List<Refusal> refusalsToAdd(Actor actor) {
        return actor.holdsAny(ADDING) ? List.of() : List.of(Refusal.role("dictionary.role"));
    }

    /**
     * Adds a word. Adding one that the dictionary has changes nothing.
     *
     * @param word the word as it is written; blanks around it do not count
     * @throws RefusedException if it is no word or too long, the dictionary is full, or the actor lacks the role
     */
    public void add(Language language, String word, Actor actor) {
        RefusedException.throwIfAny(refusalsToAdd(actor));
        var written = word == null ? "" : word.strip();
        if (written.length() > DictionaryWord.LONGEST) {
            throw new RefusedException(
                    List.of(Refusal.workflow("dictionary.long", written.length(), DictionaryWord.LONGEST)));
        }
        if (!WORD.matcher(written).matches()) {
            throw new RefusedException(List.of(Refusal.workflow("dictionary.word")));
        }
        if (dictionaryWords.find(language, written).isPresent()) {
            return;
        }
        if (dictionaryWords.count() >= MOST_WORDS) {
            throw new RefusedException(List.of(Refusal.workflow("dictionary.full", MOST_WORDS)));
        }
        dictionaryWords.add(new DictionaryWord(language, written, actor.name(), clock.instant()));
        note("dictionary.added", language, written, actor);
    }

    /**
     * Removes a word. One that is gone already changes nothing.
     *
     * @throws RefusedException if the actor is no administrator
     */
    public void remove(long id, Actor actor) {
        if (!actor.holdsAny(Set.of(Role.ADMINISTRATOR))) {
            throw new RefusedException(List.of(Refusal.role("dictionary.administrator")));
        }
        dictionaryWords.find(id).ifPresent(word -> {
            dictionaryWords.remove(word);
            note("dictionary.removed", word.getLanguage(), word.getWord(), actor);
        });
    }

    private void note(String event, Language language, String word, Actor actor) {
        auditLog.add(AuditEvent.of(event)
                .by(actor.name())
                .with("language", language.tag())
                .with("word", word));
        dictionaryChangedEvent.fire(new DictionaryChanged());
    }
}
