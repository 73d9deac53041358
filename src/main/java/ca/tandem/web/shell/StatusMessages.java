package ca.tandem.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The status messages of the page about the last action, shown at the top, with a link to the field in question. */
@Named
@RequestScoped
public class StatusMessages {

    /**
     * A message.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param text a sentence
     * @param field the id of the field in question; null if there is none
     */
    public record StatusMessage(String tone, String text, String field) implements Serializable {

        /** Returns the message key of the tone as a word, for users who do not see the colour. */
        public String label() {
            return "status." + tone;
        }
    }

    @Inject
    FlashMessages flashMessages;

    @Inject
    FacesContext faces;

    private List<StatusMessage> messages;

    /** Adds a success message to the current page; before a redirect, use {@link FlashMessages#addSuccess}. */
    public void addSuccess(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Adds a success message with a link to an element of the page. */
    public void addSuccess(String place, String sentence) {
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Adds an error message. */
    public void addError(String sentence) {
        addError(null, sentence);
    }

    /** Adds a warning. */
    public void addWarning(String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }

    /**
     * Adds a warning on a page whose fields were given submitted values. Faces shows those of repeated rows only where there is an error,
     * so the message is one to Faces.
     */
    void addWarningWithInput(String sentence) {
        faces.addMessage(null, new InputWarning(sentence));
    }

    private static final class InputWarning extends FacesMessage {

        private static final long serialVersionUID = 1L;

        InputWarning(String sentence) {
            super(SEVERITY_ERROR, sentence, sentence);
        }
    }

    /** Adds an error message beside a field and at the top; at the top only if the field is null. */
    public void addError(String field, String sentence) {
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        if (field != null) {
            faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {
                if (component instanceof UIInput input) {
                    // An invalid field shows the submitted value, not its current one.
                    input.setSubmittedValue(
                            faces.getExternalContext().getRequestParameterMap().get(field));
                    input.setValid(false);
                }
            });
        }
    }

    /** Enters a restored value into a field and validates it, so that the field reports what is wrong. */
    public void restoreInput(String field, String typed) {
        faces.getViewRoot().invokeOnComponent(faces, field, (context, component) -> {
            if (component instanceof UIInput input) {
                input.setSubmittedValue(typed);
                input.validate(context);
            }
        });
    }

    /** Returns all messages in the order of their arrival; empty before the page is rendered, since more may come. */
    public List<StatusMessage> getMessages() {
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return List.of();
        }
        if (messages == null) {
            // A script that renders a part of the page may ask while the browser is on its way to the next one: they
            // are for that.
            messages = new ArrayList<>(
                    faces.getPartialViewContext().isPartialRequest() ? List.of() : flashMessages.drain());
            faces.getMessageList(null).forEach(message -> messages.add(message(message, null)));
            faces.getClientIdsWithMessages().forEachRemaining(id -> {
                if (id != null) {
                    faces.getMessageList(id).forEach(message -> messages.add(message(message, id)));
                }
            });
        }
        return messages;
    }

    private static StatusMessage message(FacesMessage message, String field) {
        var isWarning = message.getSeverity() == FacesMessage.SEVERITY_WARN || message instanceof InputWarning;
        var isError = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        var tone = isWarning ? "warn" : isError ? "bad" : "good";
        return new StatusMessage(tone, message.getDetail(), field);
    }
}
