package ca.tandem.web.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.GlossaryEditing;
import ca.tandem.translation.glossary.GlossaryTerms;
import ca.tandem.translation.glossary.PartOfSpeech;
import ca.tandem.translation.glossary.Term;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Form that adds, changes or deletes a glossary term. */
@Named
@RequestScoped
public class TermForm {

    /** Fields beside which refusals are shown, by refusal code. */
    private static final Map<String, String> FIELDS =
            Map.of("glossary.twin", "en", "glossary.note.long", "note", "glossary.note.controls", "note");

    @Inject
    GlossaryTerms terms;

    @Inject
    GlossaryEditing editing;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private Term term;
    private long version;
    private final TypedWordings en = new TypedWordings();
    private final TypedWordings fr = new TypedWordings();
    private PartOfSpeech partOfSpeech;
    private String note;

    @PostConstruct
    void open() {
        if (page.getName() != null) {
            terms.byKey(page.getName()).ifPresent(this::show);
        }
    }

    private void show(Term found) {
        term = found;
        version = found.getVersion();
        var concept = found.getConcept();
        en.show(concept.wordings().en());
        fr.show(concept.wordings().fr());
        partOfSpeech = concept.partOfSpeech();
        note = concept.note();
    }

    /** Redirects users who may not change terms to the list, and answers 404 if the term does not exist. */
    public void require() {
        var refusals = editing.refusals(account.actor());
        if (!refusals.isEmpty()) {
            notices.warn(words.refusals(refusals));
            navigation.to(page.path("GLOSSARY"));
        } else if (term == null && !isNew() && !navigation.isPostback()) {
            navigation.notFound();
        }
    }

    /** Adds or changes the term. */
    public void save() {
        var concept = new Concept(null, new Bilingual<>(en.toWordings(), fr.toWordings()), partOfSpeech, note);
        after(
                attempt.runOnce(FIELDS, () -> {
                    if (isNew()) {
                        editing.add(concept, account.actor());
                    } else {
                        editing.change(page.getName(), version, concept, account.actor());
                    }
                }),
                "glossary.saved",
                en.getPreferred());
    }

    /** Deletes the term. */
    public void delete() {
        after(
                attempt.run(() -> editing.delete(page.getName(), version, account.actor())),
                "glossary.deleted",
                term == null
                        ? page.getName()
                        : term.getConcept().wordings().en().preferred());
    }

    private void after(boolean done, String said, String name) {
        if (done) {
            notices.say(words.staff(said, name));
            navigation.to(page.path("GLOSSARY"));
        } else if (attempt.isStale()) {
            terms.byKey(page.getName()).ifPresent(now -> term = now);
            version = term.getVersion();
        }
    }

    /** Checks whether another user changed the term meanwhile. The page then shows the current term, and the fields keep the input. */
    public boolean isChangedMeanwhile() {
        return attempt.isStale();
    }

    public boolean isNew() {
        return page.is("NEW_TERM");
    }

    public Term getTerm() {
        return term;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public TypedWordings getEn() {
        return en;
    }

    public TypedWordings getFr() {
        return fr;
    }

    public PartOfSpeech getPartOfSpeech() {
        return partOfSpeech;
    }

    public void setPartOfSpeech(PartOfSpeech partOfSpeech) {
        this.partOfSpeech = partOfSpeech;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
