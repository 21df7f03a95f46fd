// The threads that compute one operation together.
#pragma once

namespace accel {

class Team {
  public:
    virtual int index() const = 0;  // of this thread, 0 to count() - 1
    virtual int count() const = 0;

    // Waits for all threads.
    virtual void barrier() = 0;
    // Tickets of dynamic division of work: one thread resets before a barrier, then everyone draws
    // 0, 1, 2, ... until the work is gone, so that a thread on a busy core just draws fewer.
    virtual void reset_tickets() = 0;
    virtual int draw_ticket() = 0;

  protected:
    ~Team() = default;
};

}  // namespace accel
