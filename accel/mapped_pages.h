// Pages of files that are mapped into memory.
#pragma once

namespace accel {

// Lets go of all pages of the mapped file in which `data` lies: they count as this process's memory
// no longer, and those that are read again come back out of the system's page cache. Nothing
// happens to memory that is not a file's, or where there is no /proc.
void release_file_around(const void *data);

}  // namespace accel
