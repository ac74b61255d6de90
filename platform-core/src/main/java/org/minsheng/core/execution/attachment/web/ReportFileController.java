package org.minsheng.core.execution.attachment.web;

import java.util.List;
import java.util.UUID;
import org.minsheng.core.execution.attachment.ReportFile;
import org.minsheng.core.execution.attachment.ReportFiles;
import org.minsheng.core.execution.subject.ReportKind;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.FileShape;
import org.minsheng.core.ground.files.FileType.Media;
import org.minsheng.core.ground.files.Files;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.tenancy.token.Actor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of reports, for whoever may read the reports: those on projects and those on shares are not read by the same people. */
@RestController
@RequestMapping("/api/core")
class ReportFileController {

    private final ReportFiles attached;
    private final Files files;

    ReportFileController(ReportFiles attached, Files files) {
        this.attached = attached;
        this.files = files;
    }

    @GetMapping("/projects/{id}/report-files")
    @May(Ability.READ_REGISTER)
    List<ReportFile> listFilesOnProject(@PathVariable UUID id, Actor actor) {
        return attached.of(ReportKind.PROJECT, id, Sight.of(actor));
    }

    @GetMapping("/shares/{id}/report-files")
    @May(Ability.READ_REPORTS)
    List<ReportFile> listFilesOnShare(@PathVariable UUID id, Actor actor) {
        return attached.of(ReportKind.SHARE, id, Sight.of(actor));
    }

    @GetMapping("/projects/{id}/report-files/{file}")
    @May(Ability.READ_REGISTER)
    @Downloaded({Media.JPEG, Media.PDF, Media.WORD, Media.EXCEL})
    ResponseEntity<Resource> readFileOnProject(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return whole(ReportKind.PROJECT, id, file, actor);
    }

    @GetMapping("/shares/{id}/report-files/{file}")
    @May(Ability.READ_REPORTS)
    @Downloaded({Media.JPEG, Media.PDF, Media.WORD, Media.EXCEL})
    ResponseEntity<Resource> readFileOnShare(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return whole(ReportKind.SHARE, id, file, actor);
    }

    @GetMapping("/projects/{id}/report-files/{file}/thumbnail")
    @May(Ability.READ_REGISTER)
    @Downloaded(Media.JPEG)
    ResponseEntity<Resource> readThumbnailOnProject(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return thumbnail(ReportKind.PROJECT, id, file, actor);
    }

    @GetMapping("/shares/{id}/report-files/{file}/thumbnail")
    @May(Ability.READ_REPORTS)
    @Downloaded(Media.JPEG)
    ResponseEntity<Resource> readThumbnailOnShare(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        return thumbnail(ReportKind.SHARE, id, file, actor);
    }

    private ResponseEntity<Resource> whole(ReportKind kind, UUID subject, UUID id, Actor actor) {
        ReportFile file = attached.require(kind, subject, new FileId(id), Sight.of(actor));
        return Sending.file(file, files.open(file.id(), FileShape.WHOLE));
    }

    private ResponseEntity<Resource> thumbnail(ReportKind kind, UUID subject, UUID id, Actor actor) {
        ReportFile file = attached.require(kind, subject, new FileId(id), Sight.of(actor));
        if (!file.type().isPhoto()) {
            throw new NotFound();
        }
        return Sending.photo(files.open(file.id(), FileShape.SMALL));
    }
}
