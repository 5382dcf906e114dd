package io.chalice.local;

import java.io.IOException;
import java.nio.file.Path;

import io.chalice.local.run.GenerationLauncher;
import io.chalice.local.source.SourceSnapshot;
import io.chalice.project.ProjectSources;
import io.chalice.project.compile.ClassesUpdate;

/**
 * The application that is running, and what it takes to follow changes of its project.
 *
 * @param sources where its code is
 * @param update makes its classes anew
 * @param launcher starts it
 * @param classes its classes
 * @param snapshot the state of the project's files of which it was made
 */
record RunningApplication(ProjectSources sources, ClassesUpdate update, GenerationLauncher launcher, Path classes,
		SourceSnapshot snapshot) {

	RunningApplication with(Path classes, SourceSnapshot snapshot) {
		return new RunningApplication(this.sources, this.update, this.launcher, classes, snapshot);
	}

	void close() throws IOException {
		this.update.close();
	}

}
