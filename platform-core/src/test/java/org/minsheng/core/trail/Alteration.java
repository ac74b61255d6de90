package org.minsheng.core.trail;

import static org.minsheng.core.trail.Forgery.COLUMNS;
import static org.minsheng.core.trail.Forgery.at;
import static org.minsheng.core.trail.Forgery.chainAnew;
import static org.minsheng.core.trail.Forgery.change;
import static org.minsheng.core.trail.Forgery.insert;
import static org.minsheng.core.trail.Forgery.key;
import static org.minsheng.core.trail.Forgery.sealAnew;
import static org.minsheng.core.trail.TrailOfACity.ask;
import static org.minsheng.core.trail.TrailOfACity.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What somebody who may do everything does to a history; of each kind the worst that can be said without a hash of one's own. */
enum Alteration {
    A_FIELD_SAYS_SOMETHING_ELSE {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            change(c, history, pick);
        }
    },
    A_FIELD_IS_EMPTIED {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            List<String> columns = ask(c, COLUMNS.formatted(history) + " and is_nullable = 'YES' order by 1");
            String column = columns.isEmpty() ? null : columns.get(pick % columns.size());
            if (column == null
                    || run(c, "update " + history + " set " + column + " = null where " + column + " is not null")
                            == 0) {
                change(c, history, pick);
            }
        }
    },
    A_ROW_IS_REMOVED {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            run(c, "delete from " + history + at(history, pick));
        }
    },
    ALL_ROWS_ARE_REMOVED {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            run(c, "truncate " + history);
        }
    },
    A_ROW_IS_INSERTED {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            insert(c, history, pick);
            run(c, "set constraints all immediate");
        }
    },
    A_ROW_IS_INSERTED_PAST_THE_TRIGGER {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            run(c, "set local session_replication_role to replica");
            insert(c, history, pick);
        }
    },
    TWO_ROWS_CHANGE_PLACES {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            String key = key(c, history);
            List<String> columns = ask(c, COLUMNS.formatted(history) + " and column_name <> '" + key + "' order by 1");
            List<String> rows = ask(c, "select " + key + " from " + history + " order by 1");
            String one = rows.get(pick % rows.size());
            String other = rows.get((pick + 1) % rows.size());
            StringBuilder set = new StringBuilder();
            for (String column : columns) {
                set.append(set.isEmpty() ? "" : ", ").append(column + " = o." + column);
            }
            run(
                    c,
                    "update " + history + " as h set " + (columns.isEmpty() ? key + " = uuidv7()" : set)
                            + " from (select * from " + history + ") as o where (h." + key + "::text, o." + key
                            + "::text) in (('" + one + "', '" + other + "'), ('" + other + "', '" + one + "'))");
        }
    },
    A_ROW_GOES_WITH_ITS_SEAL {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            String row = ask(c, "select " + key(c, history) + " from " + history + at(history, pick))
                    .getFirst();
            run(c, "delete from " + history + " where " + key(c, history) + "::text = '" + row + "'");
            run(c, "delete from seal where history = '" + history + "' and row_key = '" + row + "'");
        }
    },
    THE_LAST_ROW_GOES_WITH_ITS_SEAL {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            String last = ask(c, "select history from seal order by position desc limit 1")
                    .getFirst();
            run(
                    c,
                    "delete from " + last + " where " + key(c, last)
                            + "::text = (select row_key from seal order by position desc limit 1)");
            run(c, "delete from seal where position = (select max(position) from seal)");
        }
    },
    TWO_SEALS_CHANGE_PLACES {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            int seals = Integer.parseInt(ask(c, "select count(*) from seal").getFirst());
            int one = pick % (seals - 1) + 1;
            run(c, "update seal set position = -1 where position = " + one);
            run(c, "update seal set position = " + one + " where position = " + (one + 1));
            run(c, "update seal set position = " + (one + 1) + " where position = -1");
        }
    },
    A_SEAL_IS_DATED_BACK {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            run(c, "update seal set sealed_at = sealed_at - interval '1 microsecond'" + at("seal", pick));
        }
    },
    A_FIELD_AND_ITS_SEAL_SAY_SOMETHING_ELSE {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            change(c, history, pick);
            sealAnew(c, history);
        }
    },
    /** Nothing inside could tell of this; what was noted outside does. */
    EVERYTHING_IS_WRITTEN_ANEW {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            change(c, history, pick);
            sealAnew(c, history);
            chainAnew(c);
        }
    },
    /** Nor of this. */
    THE_END_IS_CUT_OFF_AND_THE_HEAD_SET_BACK {
        @Override
        void make(Connection c, String history, int pick) throws SQLException {
            for (int i = 0; i <= pick % 5; i++) {
                THE_LAST_ROW_GOES_WITH_ITS_SEAL.make(c, history, pick);
            }
            chainAnew(c);
        }
    };

    /** What the table itself would refuse is no hindrance to its master. */
    void attempt(Connection c, String history, int pick) throws SQLException {
        for (String check : ask(
                c,
                "select conname from pg_constraint where contype = 'c' and conrelid in ('" + history
                        + "'::regclass, 'seal'::regclass)")) {
            run(c, "alter table " + (check.startsWith("seal") ? "seal" : history) + " drop constraint " + check);
        }
        make(c, history, pick);
    }

    abstract void make(Connection c, String history, int pick) throws SQLException;
}
