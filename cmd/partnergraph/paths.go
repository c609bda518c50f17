package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// isFolder says what is wrong with a path where a folder should be.
func isFolder(path string) error {
	switch info, err := os.Stat(path); {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", path)
	case err != nil:
		return fmt.Errorf("the folder %s cannot be read: %w", path, within(err))
	case !info.IsDir():
		return fmt.Errorf("%s is a file, and a folder should be named", path)
	}
	return nil
}

// mayWrite says what is wrong with the path of a file that is to be new: what has the name already is not written over.
func mayWrite(path string) error {
	if _, err := os.Lstat(path); err == nil {
		return taken(path)
	}
	if err := isFolder(filepath.Dir(path)); err != nil {
		return fmt.Errorf("%s cannot be written: %w", path, err)
	}
	return nil
}

func taken(path string) error {
	return fmt.Errorf("%s is there already, and is not written over: name a new file", path)
}

// beside makes a file with another name in the folder of a path; its owner alone reads it.
func beside(path string) (*os.File, error) {
	if err := mayWrite(path); err != nil {
		return nil, err
	}
	file, err := os.CreateTemp(filepath.Dir(path), ".unfinished-*")
	if err != nil {
		return nil, fmt.Errorf("%s cannot be written: %w", path, within(err))
	}
	return file, nil
}

// giveName gives a whole file its name. A link, unlike a renaming, takes no other file's place.
func giveName(unfinished, path string) error {
	switch err := os.Link(unfinished, path); {
	case errors.Is(err, fs.ErrExist):
		return taken(path)
	case err != nil:
		return fmt.Errorf("%s cannot be written: %w", path, within(err))
	}
	return nil
}

// writeWhole writes beside the file and gives it its name at the end, so that a failure leaves nothing half written.
func writeWhole(path string, write func(io.Writer) error) error {
	file, err := beside(path)
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(file.Name()) }()
	if err := errors.Join(write(file), file.Sync(), file.Close()); err != nil {
		return err
	}
	return giveName(file.Name(), path)
}

// within is what the system says of a path, without the path that it was told: people named another one.
func within(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	var call *os.SyscallError
	switch {
	case errors.As(err, &path):
		return within(path.Err)
	case errors.As(err, &link):
		return within(link.Err)
	case errors.As(err, &call):
		return within(call.Err)
	case errors.Is(err, syscall.ENOSPC):
		return errors.New("the disk is full")
	}
	return err
}
