package ca.tandem.web.glossary;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.Concept;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.GlossaryEditing;
import ca.tandem.translation.glossary.GlossaryFile;
import ca.tandem.translation.glossary.Term;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
import ca.tandem.workflow.Refused;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Page of the glossary terms, searched in either language, with the form that imports a file. */
@Named
@RequestScoped
public class GlossaryList {

    private static final int SIZE = 50;

    /** Number of page links on either side of the current page. */
    private static final int NEAR = 2;

    @Inject
    Glossary glossary;

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
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private String asked;
    private int number;
    private Glossary.Found found;
    private Part file;
    private List<GlossaryFile.Flaw> flaws = List.of();

    @PostConstruct
    void load() {
        asked = request.getParameter("q") == null
                ? ""
                : request.getParameter("q").strip();
        var wanted = request.getParameter("page");
        number = wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
    }

    /** Checks whether the user may change the glossary. */
    public boolean isEditable() {
        return editing.refusals(account.actor()).isEmpty();
    }

    public List<Concept> getConcepts() {
        return found().terms().stream().map(Term::getConcept).toList();
    }

    public long getTotal() {
        return found().total();
    }

    private Glossary.Found found() {
        if (found == null) {
            found = glossary.find(asked, page.getLanguage(), number, SIZE);
        }
        return found;
    }

    /** Imports the terms of the uploaded file. */
    public void take() {
        if (file == null || file.getSize() == 0) {
            status.bad("file", words.staff("glossary.file.missing"));
            return;
        }
        attempt.make(this::send).ifPresent(taken -> {
            var said = words.staff("glossary.taken", taken.added(), taken.changed(), taken.unchanged());
            if (flaws.isEmpty()) {
                notices.say(said);
                navigation.to(page.path("GLOSSARY"));
            } else {
                status.good(said);
                status.warn(words.staff("glossary.flaws", flaws.size()));
            }
        });
    }

    private GlossaryEditing.Taken send() {
        Refused.ifAny(editing.refusals(account.actor()));
        try (var stream = file.getInputStream()) {
            var read = GlossaryFile.read(stream.readNBytes(GlossaryFile.MOST_BYTES + 1));
            var taken = editing.take(read.concepts(), account.actor());
            flaws = read.flaws();
            found = null;
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Joins the forms of a term as one line. */
    public String joined(List<String> wordings) {
        return String.join(", ", wordings);
    }

    /** Returns the parts of the file that were left out. */
    public List<GlossaryFile.Flaw> getFlaws() {
        return flaws;
    }

    public String getAsked() {
        return asked;
    }

    public int getNumber() {
        return number;
    }

    public int getLast() {
        return (int) Math.max(1, (getTotal() + SIZE - 1) / SIZE);
    }

    /** Returns the page numbers to link to: the first, the last, and those near the current page. */
    public List<Integer> getNumbers() {
        return IntStream.rangeClosed(1, getLast())
                .filter(one -> one == 1 || one == getLast() || Math.abs(one - number) <= NEAR)
                .boxed()
                .toList();
    }

    /** Returns the address of another page of the same list. */
    public String address(int other) {
        return Page.GLOSSARY.path(page.getLanguage()) + "?page=" + other
                + (asked.isEmpty() ? "" : "&q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
