package org.minsheng.core.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.minsheng.core.decision.cycle.YearRules;
import org.minsheng.core.execution.project.ProjectReader;
import org.minsheng.core.ground.abilities.Ability;
import org.minsheng.core.ground.abilities.May;
import org.minsheng.core.ground.tables.Downloads;
import org.minsheng.core.people.roles.Sight;
import org.minsheng.core.tenants.Congresses;
import org.minsheng.endpoints.description.Downloaded;
import org.minsheng.endpoints.texts.Texts;
import org.minsheng.tenancy.token.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/core/bulletins")
class BulletinController {

    private final ProjectReader projects;
    private final YearRules rules;
    private final Congresses congresses;
    private final Texts texts;
    private final Clock clock;

    BulletinController(ProjectReader projects, YearRules rules, Congresses congresses, Texts texts, Clock clock) {
        this.projects = projects;
        this.rules = rules;
        this.congresses = congresses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/{month}/export")
    @Downloaded(Downloads.WORD)
    @May(Ability.READ_OVERVIEW)
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> exportBulletin(
            @PathVariable YearMonth month, @RequestParam(required = false) @Nullable Integer year, Actor actor) {
        LocalDate today = rules.today();
        int wanted = year == null ? today.getYear() : year;
        Sight sight = Sight.of(actor);
        Bulletin bulletin = Bulletin.of(wanted, month, projects.ofYear(wanted, sight), rules.of(wanted), today);
        BulletinPaper.Written file = BulletinPaper.of(
                bulletin, congresses.ownIn(wanted), !sight.equals(Sight.ALL), LocalDateTime.now(clock), texts);
        return Downloads.file(file.name(), Downloads.WORD, file.content());
    }
}
