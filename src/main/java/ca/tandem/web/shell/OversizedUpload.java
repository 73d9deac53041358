package ca.tandem.web.shell;

import ca.tandem.common.body.LimitedBodyRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The message of a page whose form was sent with more than the container lets through: the form is shown again, as for a new start. */
@Named
@RequestScoped
public class OversizedUpload {

    @Inject
    FacesContext faces;

    @Inject
    HttpServletRequest request;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    /** Says beside the field what was too large; called before the page is rendered. */
    public void tell() {
        if (LimitedBodyRequest.isTooLarge(request)) {
            UploadForm.of(request).ifPresent(form -> statusMessages.addError(placeOf(form), form.tooLarge(pageTexts)));
        }
    }

    /** Returns the id of the field; null if the form is no longer offered. */
    private String placeOf(UploadForm form) {
        var isShown = new AtomicBoolean();
        faces.getViewRoot()
                .invokeOnComponent(
                        faces,
                        form.field(),
                        (context, field) -> isShown.set(Stream.iterate(field, Objects::nonNull, UIComponent::getParent)
                                .allMatch(UIComponent::isRendered)));
        return isShown.get() ? form.field() : null;
    }
}
