package ca.tandem.web.glossary;

import ca.tandem.translation.glossary.TermForms;
import java.util.List;

/** Input for the forms of a term in one language; variants, loose and forbidden forms are one per line. */
public class TermFormsInput {

    private String preferred;
    private String variants;
    private String loose;
    private String forbidden;

    void show(TermForms termForms) {
        preferred = termForms.preferred();
        variants = String.join("\n", termForms.variants());
        loose = String.join("\n", termForms.loose());
        forbidden = String.join("\n", termForms.forbidden());
    }

    TermForms toWordings() {
        return new TermForms(preferred, lines(variants), lines(loose), lines(forbidden));
    }

    private static List<String> lines(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    public String getPreferred() {
        return preferred;
    }

    public void setPreferred(String preferred) {
        this.preferred = preferred;
    }

    public String getVariants() {
        return variants;
    }

    public void setVariants(String variants) {
        this.variants = variants;
    }

    public String getLoose() {
        return loose;
    }

    public void setLoose(String loose) {
        this.loose = loose;
    }

    public String getForbidden() {
        return forbidden;
    }

    public void setForbidden(String forbidden) {
        this.forbidden = forbidden;
    }
}
