package org.minsheng.admin.separation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.minsheng.admin.abilities.Ability;
import org.minsheng.admin.abilities.May;
import org.minsheng.admin.separation.Separation;
import org.minsheng.admin.separation.SeparationDesk;
import org.minsheng.endpoints.versions.IfMatch;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/separation")
@May(Ability.SET_SIGN_IN_POLICY)
@Tag(name = "separation")
class SeparationController {

    private final SeparationDesk separation;

    SeparationController(SeparationDesk separation) {
        this.separation = separation;
    }

    @GetMapping
    ResponseEntity<SeparationDesk.Rule> readSeparation(Actor keeper) {
        return answer(separation.of(keeper.tenant()));
    }

    @PutMapping
    ResponseEntity<SeparationDesk.Rule> changeSeparation(
            Actor keeper, IfMatch read, @Valid @RequestBody SeparationForm wanted) {
        return answer(separation.change(keeper, wanted.separation(), read));
    }

    private static ResponseEntity<SeparationDesk.Rule> answer(SeparationDesk.Rule rule) {
        return ResponseEntity.ok().eTag(IfMatch.etag(rule.version())).body(rule);
    }

    @Schema(name = "SeparationForm")
    record SeparationForm(@NotNull Separation separation) {}
}
