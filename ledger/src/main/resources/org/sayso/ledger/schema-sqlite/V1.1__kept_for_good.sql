-- A trigger refuses to change or remove what is kept, whoever asks.

CREATE TRIGGER kept_check_is_never_changed BEFORE UPDATE ON kept_check
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never changed');
END;

CREATE TRIGGER kept_check_is_never_removed BEFORE DELETE ON kept_check
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never removed');
END;

CREATE TRIGGER pack_is_never_changed BEFORE UPDATE ON pack
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never changed');
END;

CREATE TRIGGER pack_is_never_removed BEFORE DELETE ON pack
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never removed');
END;

CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never changed');
END;

CREATE TRIGGER document_is_never_removed BEFORE DELETE ON document
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never removed');
END;

CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never changed');
END;

CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction
BEGIN
    SELECT RAISE(ABORT, 'what is kept is never removed');
END;

