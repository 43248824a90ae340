using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FoodSaaS.Payments.Infrastructure;

internal static class Conflicts
{
    /// <summary>Somebody else has saved a row of the same key.</summary>
    public static bool IsTaken(this DbUpdateException failure) => failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
