package io.chalice.shell.training;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

import io.chalice.project.build.ApplicationBuild;

/**
 * Loads the classes that a build needs beside Maven, which may not be there to be run.
 */
final class BuildClasses {

	private static final String CLASS = ".class";

	private BuildClasses() {
	}

	/**
	 * Load them, where they are in jars.
	 */
	static void load() {
		List.of(ApplicationBuild.class, ClassReader.class, ClassNode.class).forEach(BuildClasses::loadJarOf);
	}

	private static void loadJarOf(Class<?> type) {
		try {
			File file = new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
			if (!file.isFile()) {
				return;
			}
			try (JarFile jar = new JarFile(file)) {
				for (String name : jar.stream().map(JarEntry::getName).filter(BuildClasses::isClass).toList()) {
					Class.forName(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), false,
							type.getClassLoader());
				}
			}
		}
		catch (URISyntaxException | IOException | ClassNotFoundException | LinkageError ex) {
			// fewer classes are better than none
		}
	}

	private static boolean isClass(String name) {
		return name.endsWith(CLASS) && !name.endsWith("-info.class") && !name.startsWith("META-INF/");
	}

}
