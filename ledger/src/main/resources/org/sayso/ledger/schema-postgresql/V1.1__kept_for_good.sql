-- A trigger refuses to change or remove what is kept, whoever asks.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is kept is never changed or removed';
END;
$$;

CREATE TRIGGER kept_check_is_kept_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON kept_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER pack_is_kept_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON pack
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER document_is_kept_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER correction_is_kept_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON correction
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

