package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// Fetch fills the cache, where it is not full yet, and returns its folder. The folder
// comes into being whole: a fetch that is killed leaves nothing that a later one or a
// test would take for Neo4j.
func Fetch(ctx context.Context, log io.Writer) (string, error) {
	c, err := findCache()
	if err != nil {
		return "", err
	}
	if !c.complete() {
		if err := c.fill(ctx, log); err != nil {
			return "", err
		}
	}
	if !exists(c.archive()) {
		if err := c.train(ctx, log); err != nil {
			return "", fmt.Errorf("could not make the archive of classes: %w", err)
		}
	}
	return string(c), nil
}

// fill builds the folder beside its place, and then moves it there.
func (c cache) fill(ctx context.Context, log io.Writer) error {
	java, err := findJava(ctx)
	if err != nil {
		return err
	}
	parent, name := filepath.Split(string(c))
	if err := os.MkdirAll(parent, 0o750); err != nil {
		return err
	}
	temporary, err := os.MkdirTemp(parent, name+".part-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(temporary) }()

	part := cache(temporary)
	for _, step := range []func(context.Context, string, io.Writer) error{part.copyJars, part.compileLauncher} {
		if err := step(ctx, java, log); err != nil {
			return err
		}
	}
	if err := os.WriteFile(part.marker(), nil, 0o600); err != nil {
		return err
	}
	if err := os.Rename(temporary, string(c)); err != nil && !c.complete() { // else another fetch was faster
		return err
	}
	return nil
}

// copyJars has Maven bring Neo4j with all that it needs, from wherever the settings of
// this machine say.
func (c cache) copyJars(ctx context.Context, java string, log io.Writer) error {
	mvn, err := exec.LookPath("mvn")
	if err != nil {
		return errors.New("found no mvn on the PATH: Maven is needed to fetch Neo4j")
	}
	if err := os.WriteFile(filepath.Join(string(c), "pom.xml"), pom, 0o600); err != nil {
		return err
	}
	_, _ = fmt.Fprintln(log, "fetching Neo4j", Version, "(about 120 MB)")
	cmd := exec.CommandContext(ctx, mvn, "-B", "-q", "-Dstyle.color=never", "-Dneo4j.version="+Version, "dependency:copy-dependencies") // #nosec G204 -- the Maven of whoever fetches
	cmd.Dir = string(c)
	if javac, err := jdkTool(java, "javac"); err == nil {
		cmd.Env = append(os.Environ(), "JAVA_HOME="+filepath.Dir(filepath.Dir(javac)))
	}
	return run(cmd, log)
}

// compileLauncher puts the launcher among the jars; as a jar itself, since an archive of
// classes takes none from folders.
func (c cache) compileLauncher(ctx context.Context, java string, log io.Writer) error {
	javac, err := jdkTool(java, "javac")
	if err != nil {
		return err
	}
	jar, err := jdkTool(java, "jar")
	if err != nil {
		return err
	}
	source := filepath.Join(string(c), "Launcher.java")
	if err := os.WriteFile(source, launcherSource, 0o600); err != nil {
		return err
	}
	compile := exec.CommandContext(ctx, javac, "--release", "17", "-cp", filepath.Join(c.jars(), "*"), "-d", string(c), source) // #nosec G204 -- the JDK of whoever fetches
	if err := run(compile, log); err != nil {
		return err
	}
	pack := exec.CommandContext(ctx, jar, "cf", filepath.Join(c.jars(), "launcher.jar"), "-C", string(c), "Launcher.class") // #nosec G204 -- as above
	return run(pack, log)
}

func run(cmd *exec.Cmd, log io.Writer) error {
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(cmd.Path), err)
	}
	return nil
}
