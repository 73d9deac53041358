package ca.tandem.translation.glossary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The starter terms of federal staffing, added to the glossary when the application starts for the first time. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class StarterGlossary {

    @Inject
    GlossaryEditor editing;

    @PostConstruct
    void begin() {
        editing.addStarterTerms(concepts());
    }

    /** Returns the starter terms, which are part of the application. */
    static List<Concept> concepts() {
        try (var file = StarterGlossary.class.getResourceAsStream("starter.csv")) {
            return GlossaryFile.read(file.readAllBytes()).concepts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
