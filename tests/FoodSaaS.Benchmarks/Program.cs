using FoodSaaS.Benchmarks;
using FoodSaaS.Benchmarks.Floors;
using FoodSaaS.Benchmarks.Load;

// The load generator shares the machine with what it measures: one event loop, without hops to the thread pool, takes the least of it.
// Floors run in processes of their own, without this setting.
if (args is not ["floor", ..]) Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");

return args switch
{
    ["floor", .. var which] => await FloorCommand.RunAsync(which),
    ["load", .. var what] => await LoadProcess.ServeAsync(what),
    _ => await BenchRun.RunAsync(args),
};
