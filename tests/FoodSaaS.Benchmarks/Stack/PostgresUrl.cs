using Npgsql;

namespace FoodSaaS.Benchmarks.Stack;

/// <summary>A <c>postgresql://</c> URL, taken apart.</summary>
internal sealed record PostgresUrl(string Host, int Port, string User, string Password, string Database)
{
    public static PostgresUrl Parse(string text)
    {
        var url = new Uri(text);
        var user = url.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new PostgresUrl(url.Host, url.Port > 0 ? url.Port : 5432, user[0], user.Length > 1 ? user[1] : "", Uri.UnescapeDataString(url.AbsolutePath.Trim('/')));
    }

    public NpgsqlConnectionStringBuilder ToOptions() => new() { Host = Host, Port = Port, Username = User, Password = Password, Database = Database };
}
