package ca.tandem.components;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.file.UploadedFile;

/** The bean of the page that tries components out: rows, suggestions, and what came of a file. */
@Named("trial")
@ViewScoped
public class ComponentsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final OfficeTableModel rows = new OfficeTableModel();
    private String office;
    private transient UploadedFile file;
    private transient Part part;
    private String received = "nothing";

    /** The rows that the table asks for, part by part. */
    public LazyDataModel<OfficeTableModel.OfficeRow> getRows() {
        return rows;
    }

    /** The offices whose name begins so. */
    public List<String> offices(String beginning) {
        return OfficeTableModel.OFFICES.stream()
                .filter(name -> name.regionMatches(true, 0, beginning, 0, beginning.length()))
                .toList();
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    /** Reads the file that came with its form, in PrimeFaces' input. */
    public void read() {
        received = said(file);
    }

    /** Reads the file that came with its form, in Faces' own input. */
    public void readPart() throws IOException {
        received = part.getSubmittedFileName() + ", " + part.getInputStream().readAllBytes().length;
    }

    /** Reads the file that came by itself. */
    public void take(FileUploadEvent event) {
        received = said(event.getFile());
    }

    public String getReceived() {
        return received;
    }

    private static String said(UploadedFile file) {
        return file.getFileName() + ", " + file.getContent().length;
    }
}
