package tv.genlock.air;

/** What is done to an event's media so that its channel can carry it. Stored with the event; never changes after. */
public enum Treatment {
    /** Video and audio go out as they are in the file. */
    COPY,
    /** Video is copied; audio is converted to the house format (or is silence where there is none). */
    COPY_VIDEO,
    /** Everything is decoded and encoded to the house format. */
    TRANSCODE,
    /** The picture is a card made by Genlock; the sound is the file's, converted where need be, or silence. */
    CARD
}
