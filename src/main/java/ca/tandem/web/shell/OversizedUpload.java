package ca.tandem.web.shell;

import ca.tandem.common.body.LimitedBodyRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The message of a page whose form was sent with more than the container lets through: the form is shown again, as for a new start. */
@Named
@RequestScoped
public class OversizedUpload {

    @Inject
    HttpServletRequest request;

    @Inject
    PageTexts pageTexts;

    @Inject
    StatusMessages statusMessages;

    /** Says beside the field what was too large; called before the page is rendered. */
    public void tell() {
        if (LimitedBodyRequest.isTooLarge(request)) {
            UploadForm.of(request).ifPresent(form -> statusMessages.addError(form.field(), form.tooLarge(pageTexts)));
        }
    }
}
