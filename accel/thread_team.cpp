#include "thread_team.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

namespace accel {
namespace {

struct Meeting {
    explicit Meeting(int threads) : threads(threads) {}

    const int threads;
    std::atomic<int> ticket{0};
    std::mutex mutex;
    std::condition_variable all_here;
    int waiting = 0;
    int round = 0;
};

class Member final : public Team {
  public:
    Member(Meeting &meeting, int index) : meeting_(meeting), index_(index) {}

    int index() const override { return index_; }
    int count() const override { return meeting_.threads; }
    void reset_tickets() override { meeting_.ticket = 0; }
    int draw_ticket() override { return meeting_.ticket++; }
    void barrier() override {
        std::unique_lock lock(meeting_.mutex);
        const int round = meeting_.round;
        if (++meeting_.waiting == meeting_.threads) {
            meeting_.waiting = 0;
            ++meeting_.round;
            meeting_.all_here.notify_all();
            return;
        }
        meeting_.all_here.wait(lock, [&] { return meeting_.round != round; });
    }

  private:
    Meeting &meeting_;
    const int index_;
};

}  // namespace

void run_team(int threads, const std::function<void(Team &)> &work) {
    Meeting meeting(threads);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i) {
        others.emplace_back([&meeting, &work, i] {
            Member member(meeting, i);
            work(member);
        });
    }
    Member member(meeting, 0);
    work(member);
    for (std::thread &other : others) {
        other.join();
    }
}

}  // namespace accel
