package ca.tandem.web.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.GlossaryEditor;
import ca.tandem.translation.glossary.GlossaryEntry;
import ca.tandem.translation.glossary.GlossaryRepository;
import ca.tandem.translation.glossary.PartOfSpeech;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Form that adds, changes or deletes a glossary term. */
@Named
@RequestScoped
public class TermPage {

    /** Fields beside which refusals are shown, by refusal code. */
    private static final Map<String, String> FIELDS =
            Map.of("glossary.twin", "en", "glossary.note.long", "note", "glossary.note.controls", "note");

    @Inject
    GlossaryRepository terms;

    @Inject
    GlossaryEditor editing;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private GlossaryEntry glossaryEntry;
    private long version;
    private final TermFormsInput en = new TermFormsInput();
    private final TermFormsInput fr = new TermFormsInput();
    private PartOfSpeech partOfSpeech;
    private String note;

    @PostConstruct
    void open() {
        if (page.getName() != null) {
            terms.byKey(page.getName()).ifPresent(this::show);
        }
    }

    private void show(GlossaryEntry found) {
        glossaryEntry = found;
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
            flashMessages.addWarning(pageTexts.refusals(refusals));
            navigation.to(page.path("GLOSSARY"));
        } else if (glossaryEntry == null && !isNew() && !navigation.isPostback()) {
            navigation.notFound();
        }
    }

    /** Adds or changes the term. */
    public void save() {
        var concept = new Concept(null, new Bilingual<>(en.toWordings(), fr.toWordings()), partOfSpeech, note);
        after(
                serviceCall.runOnce(FIELDS, () -> {
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
                serviceCall.run(() -> editing.delete(page.getName(), version, account.actor())),
                "glossary.deleted",
                glossaryEntry == null
                        ? page.getName()
                        : glossaryEntry.getConcept().wordings().en().preferred());
    }

    private void after(boolean done, String said, String name) {
        if (done) {
            flashMessages.addSuccess(pageTexts.staff(said, name));
            navigation.to(page.path("GLOSSARY"));
        } else if (serviceCall.isConflict()) {
            terms.byKey(page.getName()).ifPresent(now -> glossaryEntry = now);
            version = glossaryEntry.getVersion();
        }
    }

    /** Checks whether another user changed the term meanwhile. The page then shows the current term, and the fields keep the input. */
    public boolean isChangedMeanwhile() {
        return serviceCall.isConflict();
    }

    public boolean isNew() {
        return page.is("NEW_TERM");
    }

    public GlossaryEntry getTerm() {
        return glossaryEntry;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public TermFormsInput getEn() {
        return en;
    }

    public TermFormsInput getFr() {
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
