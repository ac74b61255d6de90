package org.minsheng.core.people.roster.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.people.roster.Department;
import org.minsheng.core.people.roster.DepartmentDesk;
import org.minsheng.core.people.roster.DepartmentId;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/departments")
class DepartmentController {

    private final DepartmentDesk desk;

    DepartmentController(DepartmentDesk desk) {
        this.desk = desk;
    }

    record DepartmentView(UUID id, String name, boolean active, long version) {

        static DepartmentView of(Department department) {
            return new DepartmentView(
                    department.id().value(), department.name(), department.active(), department.version());
        }
    }

    record NewDepartment(@NotBlank @Size(max = 100) String name) {}

    record DepartmentForm(@NotBlank @Size(max = 100) String name, boolean active) {}

    @GetMapping
    @May(Ability.READ_REGISTER)
    List<DepartmentView> listDepartments() {
        return desk.all().stream().map(DepartmentView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @May(Ability.KEEP_DEPARTMENTS)
    ResponseEntity<DepartmentView> openDepartment(@Valid @RequestBody NewDepartment form, Actor actor) {
        return answer(HttpStatus.CREATED, desk.open(form.name.strip(), actor));
    }

    @PutMapping("/{id}")
    @May(Ability.KEEP_DEPARTMENTS)
    ResponseEntity<DepartmentView> describeDepartment(
            @PathVariable UUID id, @Valid @RequestBody DepartmentForm form, IfMatch expected, Actor actor) {
        return answer(
                HttpStatus.OK, desk.describe(new DepartmentId(id), form.name.strip(), form.active, expected, actor));
    }

    private static ResponseEntity<DepartmentView> answer(HttpStatus status, Department department) {
        return ResponseEntity.status(status)
                .eTag(IfMatch.etag(department.version()))
                .body(DepartmentView.of(department));
    }
}
