/**
 * Folders of video files on this machine: which may be used, what lies in them, what each file is, and when something changed.
 */
@NullMarked
package tv.genlock.source.folder;

import org.jspecify.annotations.NullMarked;
