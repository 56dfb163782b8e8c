using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Host.Data.Migrations
{
    /// <inheritdoc />
    public partial class Delivery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_processed_updates_At",
                table: "processed_updates");

            migrationBuilder.AddColumn<DateTime>(
                name: "DoubtSince",
                table: "outbox",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Owner",
                table: "outbox",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "Priority",
                table: "outbox",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "instances",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    StartedAt = table.Column<DateTime>(nullable: false),
                    SeenAt = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "waiting_updates",
                columns: table => new
                {
                    Id = table.Column<long>(nullable: false),
                    Address = table.Column<long>(nullable: false),
                    Body = table.Column<string>(nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_waiting_updates", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Address",
                table: "outbox",
                column: "Address");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_Owner",
                table: "outbox",
                column: "Owner");

            migrationBuilder.CreateIndex(
                name: "IX_waiting_updates_Address_Id",
                table: "waiting_updates",
                columns: new[] { "Address", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "instances");

            migrationBuilder.DropTable(
                name: "waiting_updates");

            migrationBuilder.DropIndex(
                name: "IX_outbox_Address",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "IX_outbox_Owner",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "DoubtSince",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "Owner",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "Priority",
                table: "outbox");

            migrationBuilder.CreateIndex(
                name: "IX_processed_updates_At",
                table: "processed_updates",
                column: "At");
        }
    }
}
