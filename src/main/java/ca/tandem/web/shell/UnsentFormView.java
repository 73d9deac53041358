package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.UnsentFormService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts a form that was kept back into its page, as its user filled it in: shown, and never executed. What has no field any more is shown
 * beside it.
 */
@Named("unsentForm")
@RequestScoped
public class UnsentFormView {

    /** Attribute of the field that holds the version with which a form was begun that merges. */
    private static final String MERGED = "merged";

    @Inject
    UnsentFormService unsentForms;

    @Inject
    CurrentAccount account;

    @Inject
    FacesContext faces;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    private List<String> leftovers = List.of();

    /** Returns the mark of the user, for each form of the page. */
    public String getOwnerMark() {
        return unsentForms.ownerMark(account.actor());
    }

    /** Checks whether the submitted form is of a page that another account had opened in this browser. */
    boolean isOfSomebodyElse() {
        var mark = faces.getExternalContext().getRequestParameterMap().get(UnsentFormService.OWNER);
        return mark != null && account.isSignedIn() && !mark.equals(getOwnerMark());
    }

    /** Fills in the kept form, if the address names one; called before the page is rendered. */
    public void restore() {
        var secret = faces.getExternalContext().getRequestParameterMap().get(UnsentFormKeeper.TYPED);
        if (secret == null || faces.isPostback() || !account.isSignedIn()) {
            return;
        }
        unsentForms
                .find(secret, account.actor())
                .ifPresentOrElse(this::fill, () -> statusMessages.addWarning(pageTexts.staff("unsent.gone")));
    }

    private void fill(Map<String, List<String>> fields) {
        var placed = new HashSet<String>();
        // A form sends a field with its own id.
        fields.keySet().stream()
                .map(faces.getViewRoot()::findComponent)
                .filter(UIForm.class::isInstance)
                .filter(form -> !isMergedElsewhere(form, fields))
                .forEach(form -> placed.addAll(fill(form, fields)));
        leftovers = fields.entrySet().stream()
                .filter(field -> !placed.contains(field.getKey()))
                .flatMap(field -> field.getValue().stream())
                .filter(value -> !value.isBlank())
                .toList();
        statusMessages.addWarningWithInput(pageTexts.staff(leftovers.isEmpty() ? "unsent.back" : "unsent.back.partly"));
    }

    /**
     * Checks whether the form merges what is typed with what others saved, and was begun with another version than the one that is shown.
     * Its first content is gone with its view, so that the form, filled in, would undo what others saved.
     */
    private boolean isMergedElsewhere(UIComponent form, Map<String, List<String>> fields) {
        return form.getChildren().stream()
                .filter(component -> component.getAttributes().containsKey(MERGED))
                .anyMatch(component -> !List.of(String.valueOf(((ValueHolder) component).getValue()))
                        .equals(fields.get(component.getClientId(faces))));
    }

    /** Fills in a form, and returns the ids of its components. */
    private Set<String> fill(UIComponent form, Map<String, List<String>> fields) {
        var placed = new HashSet<String>();
        form.visitTree(
                VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                (context, component) -> {
                    var id = component.getClientId(faces);
                    placed.add(id);
                    if (component instanceof EditableValueHolder field) {
                        fill(field, fields.get(id));
                    }
                    return VisitResult.ACCEPT;
                });
        return placed;
    }

    private static void fill(EditableValueHolder field, List<String> values) {
        if (field instanceof HtmlInputSecret) {
            return;
        }
        if (field instanceof UISelectMany) {
            // Browsers send nothing of boxes that are not ticked.
            field.setSubmittedValue(values == null ? new String[0] : values.toArray(String[]::new));
        } else if (field instanceof UISelectBoolean) {
            field.setSubmittedValue(values == null ? "false" : "true");
        } else if (values != null) {
            field.setSubmittedValue(values.get(0));
        }
    }

    /** Returns the texts that have no field on the page. */
    public List<String> getLeftovers() {
        return leftovers;
    }
}
