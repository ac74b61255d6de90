package org.minsheng.core.execution.attachment.web;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.files.CheckedFile;
import org.minsheng.core.ground.files.FileCheck;
import org.minsheng.core.ground.files.FileId;
import org.minsheng.core.ground.files.FileShape;
import org.minsheng.core.ground.files.FileType.Media;
import org.minsheng.core.ground.files.Files;
import org.minsheng.core.ground.files.Room;
import org.minsheng.core.ground.files.StoredFile;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.refusals.NotFound;
import org.minsheng.endpoints.repeats.Idempotency;
import org.minsheng.tenancy.token.Actor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into a report: sent while it is filled in, and seen by whoever sent them alone until it is handed in. */
@RestController
@RequestMapping("/api/core/report-files")
@May(Ability.REPORT_PROGRESS)
class UploadController {

    private final Room room;
    private final FileCheck check;
    private final Files files;
    private final Idempotency idempotency;

    UploadController(Room room, FileCheck check, Files files, Idempotency idempotency) {
        this.room = room;
        this.check = check;
        this.files = files;
        this.idempotency = idempotency;
    }

    /** By which a phone that sends twice is known. */
    private record Sent(String name, String sha256) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StoredFile uploadReportFile(
            @RequestPart MultipartFile file,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable UUID key,
            Actor actor)
            throws Exception {
        return room.with(() -> taken(file, key, actor));
    }

    private StoredFile taken(MultipartFile file, @Nullable UUID key, Actor actor) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        CheckedFile checked = check.check(name, file.getBytes());
        StoredFile expected = idempotency.once(
                key, actor, new Sent(name, checked.sha256()), StoredFile.class, () -> files.expect(checked, actor));
        files.take(expected.id(), checked);
        return expected;
    }

    @GetMapping("/{id}/thumbnail")
    @Downloaded(Media.JPEG)
    ResponseEntity<Resource> readUploadedThumbnail(@PathVariable UUID id, Actor actor) {
        StoredFile file = files.looseOf(new FileId(id), actor)
                .filter(each -> each.type().isPhoto())
                .orElseThrow(NotFound::new);
        return Sending.photo(files.open(file.id(), FileShape.SMALL));
    }

    /** What was never there, or is named by a report, stays as it is. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawReportFile(@PathVariable UUID id, Actor actor) {
        files.withdraw(new FileId(id), actor);
    }
}
