using FoodSaaS.Api;

return args.FirstOrDefault() switch
{
    "bootstrap" => await Commands.BootstrapAsync(),
    "migrate" => await Commands.MigrateAsync(args[1..]),
    "seed" => await Commands.SeedAsync(args[1..]),
    "schema" => Commands.Schema(args[1..]),
    "operator" => await Commands.OperatorAsync(args[1..]),
    "silo" => await Commands.SiloAsync(args[1..]),
    "restore" => await Commands.RestoreAsync(args[1..]),
    "rebuild-history" => await Commands.RebuildHistoryAsync(args[1..]),
    "dead-letters" => await Commands.DeadLettersAsync(args[1..]),
    _ => await Commands.ServeAsync(args),
};
